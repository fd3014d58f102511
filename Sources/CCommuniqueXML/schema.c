#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "problems.h"

struct cxml_schema {
  xmlSchemaPtr schema;
};

struct cxml_validator {
  xmlSchemaValidCtxtPtr context;
  xmlSchemaSAXPlugPtr plug;
  // The validator's own events.
  xmlSAXHandlerPtr sax;
  void *data;
  cxml_problem_callback callback;
  void *callback_context;
};

// MARK: What may be loaded

/// What the schema that this thread compiles may load; null at other times.
static _Thread_local struct policy {
  const cxml_resource *resources;
  int resource_count;
  int allows_files;
} const *current_policy;

/// What loaded before; other users of libxml2 in the process keep it.
static xmlExternalEntityLoader previous_loader;

static int is_remote(const char *location) {
  const char *colon = strstr(location, "://");
  return colon != NULL && strncmp(location, "file://", 7) != 0;
}

static xmlParserInputPtr load(const char *location, const char *identifier, xmlParserCtxtPtr context) {
  const struct policy *policy = current_policy;
  if (policy == NULL) return previous_loader(location, identifier, context);
  if (location == NULL) return NULL;
  for (int index = 0; index < policy->resource_count; index++) {
    const cxml_resource *resource = &policy->resources[index];
    if (strcmp(resource->name, location) != 0) continue;
    xmlParserInputBufferPtr buffer =
      xmlParserInputBufferCreateMem((const char *)resource->bytes, resource->count, XML_CHAR_ENCODING_NONE);
    if (buffer == NULL) return NULL;
    xmlParserInputPtr input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
    if (input == NULL) {
      xmlFreeParserInputBuffer(buffer);
      return NULL;
    }
    input->filename = (const char *)xmlCharStrdup(location);
    return input;
  }
  // The usual loader would ask catalogs, and go to the network.
  if (!policy->allows_files || is_remote(location)) return NULL;
  return xmlNewInputFromFile(context, location);
}

static void initialize(void) {
  xmlInitParser();
  // Its tables are made at first use, and not under a lock.
  xmlSchemaInitTypes();
  previous_loader = xmlGetExternalEntityLoader();
  xmlSetExternalEntityLoader(load);
}

void cxml_initialize(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, initialize);
}

// MARK: Compiling

struct compilation {
  cxml_problem_callback callback;
  void *context;
};

static void on_compilation_error(void *data, cxml_error error) {
  struct compilation *compilation = data;
  if (error->level < XML_ERR_ERROR) return;
  cxml_problem problem = cxml_problem_of(error);
  compilation->callback(compilation->context, &problem);
}

cxml_schema *cxml_schema_compile(
  const char *location, const cxml_resource *resources, int resource_count, int allows_files,
  cxml_problem_callback callback, void *context
) {
  cxml_initialize();
  cxml_schema *schema = calloc(1, sizeof *schema);
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(location);
  if (schema != NULL && parser != NULL) {
    struct policy policy = {resources, resource_count, allows_files};
    struct compilation compilation = {callback, context};
    xmlSchemaSetParserStructuredErrors(parser, on_compilation_error, &compilation);
    // Problems in the schema's own XML come by another way.
    xmlStructuredErrorFunc former = xmlStructuredError;
    void *former_context = xmlStructuredErrorContext;
    xmlSetStructuredErrorFunc(&compilation, on_compilation_error);
    current_policy = &policy;
    schema->schema = xmlSchemaParse(parser);
    current_policy = NULL;
    xmlSetStructuredErrorFunc(former_context, former);
  }
  if (parser != NULL) xmlSchemaFreeParserCtxt(parser);
  if (schema != NULL && schema->schema == NULL) {
    free(schema);
    return NULL;
  }
  return schema;
}

void cxml_schema_free(cxml_schema *schema) {
  if (schema == NULL) return;
  xmlSchemaFree(schema->schema);
  free(schema);
}

// MARK: Validating

static void on_validity_error(void *data, cxml_error error) {
  cxml_validator *validator = data;
  if (error->level < XML_ERR_ERROR) return;
  cxml_problem problem = cxml_problem_of(error);
  validator->callback(validator->callback_context, &problem);
}

cxml_validator *cxml_validator_new(const cxml_schema *schema, cxml_problem_callback callback, void *context) {
  cxml_validator *validator = calloc(1, sizeof *validator);
  if (validator == NULL) return NULL;
  validator->callback = callback;
  validator->callback_context = context;
  validator->context = xmlSchemaNewValidCtxt(schema->schema);
  if (validator->context != NULL) {
    xmlSchemaSetValidStructuredErrors(validator->context, on_validity_error, validator);
    // Plugged into nothing, it gives its events to us, to be called when we choose.
    validator->plug = xmlSchemaSAXPlug(validator->context, &validator->sax, &validator->data);
  }
  if (validator->plug == NULL) {
    cxml_validator_free(validator);
    return NULL;
  }
  return validator;
}

void cxml_validator_free(cxml_validator *validator) {
  if (validator == NULL) return;
  if (validator->plug != NULL) xmlSchemaSAXUnplug(validator->plug);
  if (validator->context != NULL) xmlSchemaFreeValidCtxt(validator->context);
  free(validator);
}

void cxml_validator_start_element(cxml_validator *validator, const cxml_start_tag *tag) {
  validator->sax->startElementNs(
    validator->data, tag->local_name, tag->prefix, tag->namespace_name, tag->namespace_count, tag->namespaces,
    tag->attribute_count, tag->defaulted_count, tag->attributes);
}

void cxml_validator_text(cxml_validator *validator, const unsigned char *text, int length) {
  validator->sax->characters(validator->data, text, length);
}

void cxml_validator_end_element(
  cxml_validator *validator, const unsigned char *local_name, const unsigned char *prefix,
  const unsigned char *namespace_name
) {
  validator->sax->endElementNs(validator->data, local_name, prefix, namespace_name);
}
