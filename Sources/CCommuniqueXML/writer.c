#include <libxml/xmlwriter.h>
#include <stdlib.h>

#include "problems.h"

struct cxml_writer {
  xmlTextWriterPtr writer;
  cxml_write_callback callback;
  void *context;
};

static int on_write(void *data, const char *bytes, int count) {
  cxml_writer *writer = data;
  return writer->callback(writer->context, bytes, count) == 0 ? count : -1;
}

static int on_close(void *data) {
  (void)data;
  return 0;
}

cxml_writer *cxml_writer_new(cxml_write_callback callback, void *context, int is_indented) {
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
  if (is_indented) {
    xmlTextWriterSetIndent(writer->writer, 1);
    xmlTextWriterSetIndentString(writer->writer, BAD_CAST "  ");
  }
  return writer;
}

void cxml_writer_free(cxml_writer *writer) {
  if (writer == NULL) return;
  xmlFreeTextWriter(writer->writer);
  free(writer);
}

static int status(int count) { return count < 0 ? -1 : 0; }

int cxml_writer_start_element(cxml_writer *writer, const char *name) {
  return status(xmlTextWriterStartElement(writer->writer, BAD_CAST name));
}

int cxml_writer_attribute(cxml_writer *writer, const char *name, const char *value) {
  return status(xmlTextWriterWriteAttribute(writer->writer, BAD_CAST name, BAD_CAST value));
}

int cxml_writer_escaped_text(cxml_writer *writer, const unsigned char *text, int length) {
  return status(xmlTextWriterWriteRawLen(writer->writer, text, length));
}

int cxml_writer_end_element(cxml_writer *writer) { return status(xmlTextWriterEndElement(writer->writer)); }

int cxml_writer_flush(cxml_writer *writer) { return status(xmlTextWriterFlush(writer->writer)); }
