#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

#include "problems.h"

struct cxml_parser {
  xmlParserCtxtPtr context;
  cxml_handler handler;
  int has_problem;
};

static void on_start_element(
  void *data, const xmlChar *local_name, const xmlChar *prefix, const xmlChar *namespace_name, int namespace_count,
  const xmlChar **namespaces, int attribute_count, int defaulted_count, const xmlChar **attributes
) {
  cxml_parser *parser = data;
  // An unbound prefix or the like: libxml2 goes on, but there is nothing more to be learnt.
  if (parser->has_problem) return;
  cxml_start_tag tag = {
    .local_name = local_name,
    .prefix = prefix,
    .namespace_name = namespace_name,
    .namespace_count = namespace_count,
    .namespaces = namespaces,
    .attribute_count = attribute_count,
    .defaulted_count = defaulted_count,
    .attributes = attributes,
  };
  parser->handler.start_element(parser->handler.context, &tag);
}

static void on_end_element(
  void *data, const xmlChar *local_name, const xmlChar *prefix, const xmlChar *namespace_name
) {
  (void)local_name, (void)prefix, (void)namespace_name;
  cxml_parser *parser = data;
  if (!parser->has_problem) parser->handler.end_element(parser->handler.context);
}

static void on_characters(void *data, const xmlChar *text, int length) {
  cxml_parser *parser = data;
  if (!parser->has_problem) parser->handler.characters(parser->handler.context, text, length);
}

static void on_doctype(void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  cxml_parser *parser = data;
  if (parser->has_problem) return;
  parser->has_problem = 1;
  parser->handler.doctype(parser->handler.context);
  xmlStopParser(parser->context);
}

static void on_error(void *data, cxml_error error) {
  cxml_parser *parser = data;
  // Warnings are about what does not concern us, such as relative namespace names.
  if (parser->has_problem || error->level < XML_ERR_ERROR) return;
  parser->has_problem = 1;
  cxml_problem problem = cxml_problem_of(error);
  parser->handler.problem(parser->handler.context, &problem);
  xmlStopParser(parser->context);
}

cxml_parser *cxml_parser_new(const cxml_handler *handler) {
  cxml_initialize();
  cxml_parser *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  parser->handler = *handler;
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = on_start_element,
    .endElementNs = on_end_element,
    .characters = on_characters,
    .ignorableWhitespace = on_characters,
    .cdataBlock = on_characters,
    .internalSubset = on_doctype,
    .serror = on_error,
  };
  parser->context = xmlCreatePushParserCtxt(&sax, parser, NULL, 0, NULL);
  if (parser->context == NULL) {
    free(parser);
    return NULL;
  }
  // What goes in is UTF-8, whatever the document says of itself.
  xmlCtxtUseOptions(parser->context, XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC);
  return parser;
}

void cxml_parser_free(cxml_parser *parser) {
  if (parser == NULL) return;
  xmlFreeParserCtxt(parser->context);
  free(parser);
}

int cxml_parser_feed(cxml_parser *parser, const unsigned char *bytes, int count) {
  if (parser->has_problem) return -1;
  int status = xmlParseChunk(parser->context, (const char *)bytes, count, 0);
  return status == XML_ERR_OK && !parser->has_problem ? 0 : -1;
}

int cxml_parser_finish(cxml_parser *parser) {
  if (parser->has_problem) return -1;
  xmlParseChunk(parser->context, NULL, 0, 1);
  return parser->has_problem || !parser->context->wellFormed || !parser->context->nsWellFormed ? -1 : 0;
}

long cxml_parser_consumed(const cxml_parser *parser) { return xmlByteConsumed(parser->context); }

void cxml_parser_stop(cxml_parser *parser) {
  parser->has_problem = 1;
  xmlStopParser(parser->context);
}
