/// What the schema and the naming convention say about elements and attributes, as tables.
extension AkomaNtosoLint {
  enum Vocabulary {
    /// The elements below `akomaNtoso`, whose names are the types in IRIs.
    static let documentTypes = words(
      """
      act amendment amendmentList bill debate debateReport doc documentCollection judgment officialGazette portion
      statement
      """)

    /// Records of what was said, which do not come in versions.
    static let records = words("debate debateReport")

    /// The elements that need an eId.
    static let needsEId = words(
      """
      components component recitals recital citations citation longTitle formula attachment interstitial documentRef
      clause section part paragraph chapter title book tome article division list point indent alinea rule subrule
      proviso subsection subpart subparagraph subchapter subtitle subdivision subclause sublist level transitional
      content heading subheading crossHeading intro wrapUp administrationOfOath rollCall prayers oralStatements
      writtenStatements personalStatements ministerialStatements resolutions nationalInterest declarationOfVote
      communication petitions papers noticesOfMotion questions address proceduralMotions pointOfOrder adjournment
      debateSection speechGroup other blockContainer blockList item tblock toc party judge lawyer entity person
      organization concept object event location process role term quantity ref rref mod mmod rmod quotedStructure
      embeddedStructure authorialNote subFlow hcontainer container marker div ul ol table FRBRmasterExpression
      componentData textualMod meaningMod scopeMod forceMod efficacyMod legalSystemMod supports isAnalogTo applies
      extends restricts derogates contrasts overrules dissentsFrom putsInQuestion distinguishes quorumVerification
      voting recount quorum count mapping temporalGroup original passiveRef activeRef jurisprudence hasAttachment
      attachmentOf TLCPerson TLCOrganization TLCConcept TLCObject TLCEvent TLCLocation TLCProcess TLCRole TLCTerm
      TLCReference note
      """)

    /// How eIds name elements where they do not use the element's name.
    static let abbreviations: [String: [String]] = [
      "alinea": ["al"], "amendmentBody": ["body"], "article": ["art"], "attachment": ["att"], "blockList": ["list"],
      "body": ["body"], "chapter": ["chp"], "citation": ["cit"], "citations": ["cits"], "clause": ["cl"],
      "collectionBody": ["body", "collectionBody"], "component": ["cmp"], "componentRef": ["cref"],
      "components": ["cmpnts"], "debateBody": ["body"], "debateSection": ["dbsect"], "division": ["dvs"],
      "documentRef": ["dref"], "eventRef": ["eref"], "judgmentBody": ["body"], "listIntroduction": ["intro"],
      // The convention's two tables differ.
      "listWrapUp": ["wrapup", "wrap"], "mainBody": ["body"], "paragraph": ["para"],
      "portionBody": ["body", "portionBody"], "quotedStructure": ["qstr"], "quotedText": ["qtext"], "recital": ["rec"],
      "recitals": ["recs"], "section": ["sec"], "subchapter": ["subchp"], "subclause": ["subcl"],
      "subdivision": ["subdvs"], "subparagraph": ["subpara"], "subsection": ["subsec"], "temporalGroup": ["tmpg"],
      "wrapUp": ["wrapup", "wrap"],
    ]

    /// The elements within lines of text, which are never the context of an eId.
    static let inlines = words(
      """
      a abbr affectedDocument amendmentJustification argument b br change concept courtType date decoration def del
      docAuthority docCommittee docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage
      docStatus docTitle docType docketNumber embeddedText entity eol eop event fillIn i img inline ins judge lawyer
      legislature location marker mref neutralCitation noteRef object omissis opinion organization outcome party person
      placeholder process quantity quotedText recordedTime ref relatedDocument remark rmod role rref session
      shortTitle signature span sub sup term time u vote
      """)

    /// The elements whose eIds all eIds in them continue.
    static let contexts = words("quotedStructure embeddedStructure mod")

    /// The elements that hold a document within the document.
    static let holders = words("attachment component")

    /// The elements with labels as eIds. So have all others in `references`.
    static let labelled = words("keyword componentData")

    /// The sections of debates, and what groups speeches in them.
    static let debateSections = words(
      """
      administrationOfOath rollCall prayers oralStatements writtenStatements personalStatements ministerialStatements
      resolutions nationalInterest declarationOfVote communication petitions papers noticesOfMotion questions address
      proceduralMotions pointOfOrder adjournment debateSection speechGroup
      """)

    static let speeches = words("speech question answer")
    /// Lines of text among speeches.
    static let narrations = words("narrative scene summary")

    /// The parts of legislation that can stand in a `mainBody`.
    static let parts = words(
      """
      clause section part paragraph chapter title book tome article division list point indent alinea rule subrule
      proviso subsection subpart subparagraph subchapter subtitle subdivision subclause sublist level transitional
      hcontainer
      """)

    static let blocks = words("blockList blockContainer tblock toc ul ol table p block")

    /// The elements whose content is not of Akoma Ntoso.
    static let foreignBlocks = words("proprietary presentation preservation foreign otherAnalysis")
    /// Those of them that must not even have elements of Akoma Ntoso deeper within.
    static let proprietaryBlocks = words("proprietary presentation preservation")

    static let titles = ["num", "heading", "subheading"]

    static let quotations = words("quotedText quotedStructure embeddedText embeddedStructure")

    static func words(_ text: String) -> Set<String> {
      Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
  }
}

// MARK: References

extension AkomaNtosoLint {
  /// What an attribute refers to.
  struct Reference: Sendable {
    enum Target: Sendable {
      /// Elements of these names.
      case elements(Set<String>)
      /// Whatever stands in `references`.
      case references
      /// Whatever has an eId.
      case any
      /// Whatever has a wId, or an eId that serves as one.
      case wId
    }

    let target: Target
    /// What it is, for messages.
    let name: String
    /// An element to declare where there is none.
    let example: String
    /// Whether there can be several, with white space between them.
    var isList = false
    /// Whether the standard's own samples break the rule.
    var isLenient = false

    private static let agent = Reference(
      target: .elements(["TLCPerson", "TLCOrganization"]), name: "a TLCPerson or TLCOrganization", example: "TLCPerson")
    private static let entity = Reference(
      target: .references, name: "an element of references", example: "TLCConcept")
    private static let element = Reference(target: .any, name: "an element", example: "element")
    private static let event = Reference(
      target: .elements(["eventRef"]), name: "an eventRef", example: "eventRef")

    /// The references by their attributes, which mean the same on all elements…
    static let byAttribute: [String: Reference] = [
      "by": agent, "source": agent, "empoweredBy": agent,
      "as": Reference(target: .elements(["TLCRole"]), name: "a TLCRole", example: "TLCRole"),
      "to": Reference(
        target: .elements(["TLCPerson", "TLCOrganization", "TLCRole"]),
        name: "a TLCPerson, TLCOrganization or TLCRole", example: "TLCPerson"),
      "outcome": Reference(target: .elements(["TLCConcept"]), name: "a TLCConcept", example: "TLCConcept"),
      "refersTo": Reference(
        target: .references, name: "an element of references", example: "TLCConcept", isList: true),
      "includedIn": entity,
      "dictionary": Reference(
        target: .references, name: "an element of references", example: "TLCReference", isLenient: true),
      "for": element, "alternativeTo": element, "placementBase": element, "from": element, "upTo": element,
      "current": element, "start": event, "end": event,
      "original": Reference(target: .wId, name: "an element", example: "element"),
      "period": Reference(
        target: .elements(["temporalGroup"]), name: "a temporalGroup", example: "temporalGroup"),
      "choice": Reference(target: .elements(["count", "quorum"]), name: "a count or quorum", example: "count"),
    ]

    private static func instances(of name: String) -> [String: Reference] {
      ["refersTo": Reference(target: .elements([name]), name: "a \(name)", example: name, isList: true)]
    }

    /// …except on these.
    static let byElement: [String: [String: Reference]] = [
      "lawyer": ["for": agent], "person": instances(of: "TLCPerson"), "organization": instances(of: "TLCOrganization"),
      "role": instances(of: "TLCRole"), "location": instances(of: "TLCLocation"),
    ]
  }
}
