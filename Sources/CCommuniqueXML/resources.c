#include "CCommuniqueXML.h"

// The hand-written schemas, in the library itself: a bundle beside it would be lost when a program is moved.

// Clang has #embed in every mode, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char profile[] = {
#embed "../../Schemas/akoma-ntoso/communique-akn.xsd"
};

static const unsigned char attributes[] = {
#embed "../../Schemas/akoma-ntoso/xml.xsd"
};

cxml_resource cxml_akoma_ntoso_profile(void) {
  return (cxml_resource){.name = "communique-akn.xsd", .bytes = profile, .count = sizeof profile};
}

cxml_resource cxml_akoma_ntoso_attributes(void) {
  return (cxml_resource){.name = "xml.xsd", .bytes = attributes, .count = sizeof attributes};
}
