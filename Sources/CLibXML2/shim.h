// What CCommuniqueXML needs of libxml2. No Swift target imports this module.
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>
