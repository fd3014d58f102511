#include <libxml/xmlwriter.h>
#include <limits.h>
#include <stdlib.h>

#include "problems.h"

struct cxml_writer {
  xmlTextWriterPtr writer;
  cxml_write_callback callback;
  void *context;
  int has_failed;
};

static int on_write(void *data, const char *bytes, int count) {
  cxml_writer *writer = data;
  return writer->callback(writer->context, bytes, count) == 0 ? count : -1;
}

static int on_close(void *data) {
  (void)data;
  return 0;
}

cxml_writer *cxml_writer_new(cxml_write_callback callback, void *context) {
  cxml_initialize();
  cxml_writer *writer = calloc(1, sizeof *writer);
  if (writer == NULL) return NULL;
  writer->callback = callback;
  writer->context = context;
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(on_write, on_close, writer, NULL);
  // The writer owns the buffer.
  if (buffer != NULL) writer->writer = xmlNewTextWriter(buffer);
  if (writer->writer == NULL) {
    if (buffer != NULL) xmlOutputBufferClose(buffer);
    free(writer);
    return NULL;
  }
  return writer;
}

void cxml_writer_free(cxml_writer *writer) {
  if (writer == NULL) return;
  xmlFreeTextWriter(writer->writer);
  free(writer);
}

/// Remembers a failure, so that whoever flushes learns of it.
static void note(cxml_writer *writer, int count) {
  if (count < 0) writer->has_failed = 1;
}

void cxml_writer_start_element(cxml_writer *writer, const char *name) {
  note(writer, xmlTextWriterStartElement(writer->writer, BAD_CAST name));
}

void cxml_writer_attribute(cxml_writer *writer, const char *name, const char *value) {
  note(writer, xmlTextWriterWriteAttribute(writer->writer, BAD_CAST name, BAD_CAST value));
}

void cxml_writer_escaped_text(cxml_writer *writer, const unsigned char *text, size_t length) {
  if (length > INT_MAX) writer->has_failed = 1;
  else note(writer, xmlTextWriterWriteRawLen(writer->writer, text, (int)length));
}

void cxml_writer_end_element(cxml_writer *writer) { note(writer, xmlTextWriterEndElement(writer->writer)); }

int cxml_writer_flush(cxml_writer *writer) {
  note(writer, xmlTextWriterFlush(writer->writer));
  return writer->has_failed ? -1 : 0;
}
