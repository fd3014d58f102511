// Turns libxml2's errors, whose type changed between its versions, into ours.

#ifndef COMMUNIQUE_XML_PROBLEMS_H
#define COMMUNIQUE_XML_PROBLEMS_H

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include "CCommuniqueXML.h"

// libxml2 2.12 made the errors that handlers get constant.
#if LIBXML_VERSION >= 21200
typedef const xmlError *cxml_error;
#else
typedef xmlErrorPtr cxml_error;
#endif

cxml_kind cxml_kind_of(int code);

static inline cxml_problem cxml_problem_of(cxml_error error) {
  return (cxml_problem){
    .kind = cxml_kind_of(error->code),
    .level = error->level,
    .line = error->line,
    .message = error->message,
    .subjects = {error->str1, error->str2, error->str3},
    .file = error->file,
  };
}

/// Prepares libxml2 for use by several threads.
void cxml_initialize(void);

#endif
