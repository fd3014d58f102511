// The part of libxml2 that CommuniqueXML uses, behind opaque types: none of libxml2's own types or macros reaches Swift, so
// that differences between its versions are settled here, and packages that import CommuniqueXML read none of its headers.
//
// Every function may be called from any thread; a parser, validator or writer belongs to one thread at a time, a
// compiled schema to all. Strings are UTF-8. Strings that a callback gets are only valid while it runs, except the names
// of elements, attributes and namespaces that a parser gives: those live as long as the parser.

#ifndef COMMUNIQUE_XML_H
#define COMMUNIQUE_XML_H

#include <stddef.h>
#include <stdint.h>

typedef struct cxml_parser cxml_parser;
typedef struct cxml_schema cxml_schema;
typedef struct cxml_validator cxml_validator;
typedef struct cxml_writer cxml_writer;

/// What a problem is about, as far as it makes a difference to us.
typedef enum : int {
  // Not well-formed.
  CXML_EMPTY,
  CXML_DOCUMENT_END,
  CXML_REFERENCE,
  CXML_UNDECLARED_ENTITY,
  CXML_CHARACTER,
  CXML_ATTRIBUTE,
  CXML_ATTRIBUTE_REPEATED,
  CXML_ANGLE_IN_ATTRIBUTE,
  CXML_SECTION_END,
  CXML_TAG,
  CXML_TAG_MISMATCH,
  CXML_TAG_NOT_FINISHED,
  CXML_NAMESPACE,
  // Not valid.
  CXML_ELEMENT_CONTENT,
  CXML_UNDECLARED_ROOT,
  CXML_TEXT_NOT_ALLOWED,
  CXML_ELEMENTS_NOT_ALLOWED,
  CXML_ATTRIBUTE_NOT_ALLOWED,
  CXML_ATTRIBUTE_MISSING,
  CXML_VALUE,
  CXML_IDENTITY_CONSTRAINT,
  CXML_OTHER,
} cxml_kind;

/// A problem that libxml2 reports.
typedef struct {
  cxml_kind kind;
  /// 1 warning, 2 error, 3 fatal.
  int level;
  /// The line, from 1; 0 where it is not known.
  int line;
  /// In one sentence that ends in a line feed, or null.
  const char *message;
  /// What the message is about, as far as libxml2 says so apart; each may be null.
  const char *subjects[3];
  /// The file, where libxml2 knows one, or null.
  const char *file;
} cxml_problem;

/// Whoever wants to know about problems; the context is handed back.
typedef void (*cxml_problem_callback)(void *context, const cxml_problem *problem);

// MARK: Parsing

/// A start tag with its namespaces and attributes, as libxml2's SAX2 interface has them.
typedef struct {
  const unsigned char *local_name;
  /// Null where the name has none.
  const unsigned char *prefix;
  /// Null where the element is in no namespace.
  const unsigned char *namespace_name;
  int namespace_count;
  const unsigned char **namespaces;
  int attribute_count;
  int defaulted_count;
  /// Five for each attribute: local name, prefix, namespace, start and end of the value.
  const unsigned char **attributes;
} cxml_start_tag;

/// What a parser tells while it reads.
typedef struct {
  void *context;
  void (*start_element)(void *context, const cxml_start_tag *tag);
  void (*end_element)(void *context);
  void (*characters)(void *context, const unsigned char *text, int length);
  /// There is a document type declaration. The parser stops by itself.
  void (*doctype)(void *context);
  cxml_problem_callback problem;
} cxml_handler;

/// Makes a parser that builds no tree, loads nothing, expands no entity and stops at a document type declaration; null
/// where memory is short.
cxml_parser *cxml_parser_new(const cxml_handler *handler);
void cxml_parser_free(cxml_parser *parser);
/// Reads on. Bytes come in pieces that end where a token ends; libxml2 2.9 would take a piece that ends within one for
/// broken. Returns 0 where the document can still become well-formed.
int cxml_parser_feed(cxml_parser *parser, const unsigned char *bytes, int count);
/// Says that all was fed. Returns 0 where the document is well-formed, with its namespaces.
int cxml_parser_finish(cxml_parser *parser);
/// How many bytes of what was fed are read; within a callback, up to the end of what it tells, or to the problem.
long cxml_parser_consumed(const cxml_parser *parser);
/// Ends the reading from within a callback.
void cxml_parser_stop(cxml_parser *parser);

// MARK: Schemas

/// A schema document in memory, under the name by which others include or import it.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  int count;
} cxml_resource;

/// Compiles an XSD 1.0 schema.
///
/// - location: The name of one of the resources, or the path of a file.
/// - allows_files: Whether included and imported schemas may be files. The network is never asked.
/// Returns null where there is a problem; it has then been reported.
cxml_schema *cxml_schema_compile(
  const char *location, const cxml_resource *resources, int resource_count, int allows_files,
  cxml_problem_callback callback, void *context);
void cxml_schema_free(cxml_schema *schema);

/// The schema of the Akoma Ntoso that we write, and what it imports.
cxml_resource cxml_akoma_ntoso_profile(void);
cxml_resource cxml_akoma_ntoso_attributes(void);

/// Makes a validator that is told a document's elements one by one; null where memory is short.
cxml_validator *cxml_validator_new(const cxml_schema *schema, cxml_problem_callback callback, void *context);
void cxml_validator_free(cxml_validator *validator);
/// The names in the tag must live until the element's end.
void cxml_validator_start_element(cxml_validator *validator, const cxml_start_tag *tag);
/// An element's text in one piece: libxml2 copies all it has for each further piece.
void cxml_validator_text(cxml_validator *validator, const unsigned char *text, int length);
void cxml_validator_end_element(
  cxml_validator *validator, const unsigned char *local_name, const unsigned char *prefix,
  const unsigned char *namespace_name);

// MARK: Writing

/// Takes what a writer made; returns 0, or -1 to end the writing.
typedef int (*cxml_write_callback)(void *context, const char *bytes, int count);

/// Makes a writer of UTF-8; null where memory is short.
cxml_writer *cxml_writer_new(cxml_write_callback callback, void *context);
void cxml_writer_free(cxml_writer *writer);
/// The writing functions check nothing that they are given: names, values and texts must be such as XML allows. What
/// libxml2 refuses is told by the next flush, and by every one after that.
void cxml_writer_start_element(cxml_writer *writer, const char *name);
void cxml_writer_attribute(cxml_writer *writer, const char *name, const char *value);
/// Text in which the characters that XML keeps for itself are already written as references.
void cxml_writer_escaped_text(cxml_writer *writer, const unsigned char *text, size_t length);
void cxml_writer_end_element(cxml_writer *writer);
/// Hands all on to the callback; returns 0, or -1 where anything failed.
int cxml_writer_flush(cxml_writer *writer);

#endif
