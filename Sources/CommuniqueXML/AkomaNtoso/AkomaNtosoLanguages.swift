internal import Communique

/// The language codes of Akoma Ntoso, ISO 639-2 (terminology codes), beside those of BCP 47, which has the two letters of
/// ISO 639-1 where there are any.
enum AkomaNtosoLanguages {
  private static let pairs = """
    aa aar ab abk ae ave af afr ak aka am amh an arg ar ara as asm av ava ay aym az aze ba bak be bel bg bul bh bih bi bis \
    bm bam bn ben bo bod br bre bs bos ca cat ce che ch cha co cos cr cre cs ces cu chu cv chv cy cym da dan de deu dv div \
    dz dzo ee ewe el ell en eng eo epo es spa et est eu eus fa fas ff ful fi fin fj fij fo fao fr fra fy fry ga gle gd gla \
    gl glg gn grn gu guj gv glv ha hau he heb hi hin ho hmo hr hrv ht hat hu hun hy hye hz her ia ina id ind ie ile ig ibo \
    ii iii ik ipk io ido is isl it ita iu iku ja jpn jv jav ka kat kg kon ki kik kj kua kk kaz kl kal km khm kn kan ko kor \
    kr kau ks kas ku kur kv kom kw cor ky kir la lat lb ltz lg lug li lim ln lin lo lao lt lit lu lub lv lav mg mlg mh mah \
    mi mri mk mkd ml mal mn mon mr mar ms msa mt mlt my mya na nau nb nob nd nde ne nep ng ndo nl nld nn nno no nor nr nbl \
    nv nav ny nya oc oci oj oji om orm or ori os oss pa pan pi pli pl pol ps pus pt por qu que rm roh rn run ro ron ru rus \
    rw kin sa san sc srd sd snd se sme sg sag si sin sk slk sl slv sm smo sn sna so som sq sqi sr srp ss ssw st sot su sun \
    sv swe sw swa ta tam te tel tg tgk th tha ti tir tk tuk tl tgl tn tsn to ton tr tur ts tso tt tat tw twi ty tah ug uig \
    uk ukr ur urd uz uzb ve ven vi vie vo vol wa wln wo wol xh xho yi yid yo yor za zha zh zho zu zul
    """
  private static let codes: [(short: String, long: String)] = {
    let words = pairs.split(separator: " ").map(String.init)
    return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
  }()
  private static let long = Dictionary(codes.map { ($0.short, $0.long) }) { first, _ in first }
  private static let short = Dictionary(codes.map { ($0.long, $0.short) }) { first, _ in first }
  /// The bibliographic codes that differ, which older files have.
  private static let bibliographic = [
    "alb": "sq", "arm": "hy", "baq": "eu", "bur": "my", "chi": "zh", "cze": "cs", "dut": "nl", "fre": "fr", "geo": "ka",
    "ger": "de", "gre": "el", "ice": "is", "mac": "mk", "mao": "mi", "may": "ms", "per": "fa", "rum": "ro", "slo": "sk",
    "tib": "bo", "wel": "cy",
  ]

  /// The code of three letters for a language tag; `und` where there is none.
  static func code(for tag: String?) -> String {
    guard let first = tag?.split(separator: "-").first?.lowercased() else { return "und" }
    return first.utf8.count == 3 ? first : long[first] ?? "und"
  }

  /// The language tag for a code of three letters, or of two, which some files have; `nil` where ISO 639 does not assign it.
  static func tag(of code: String) -> LanguageTag? {
    let code = code.lowercased()
    guard let tag = try? LanguageTag(text: short[code] ?? bibliographic[code] ?? code), CodeLists.isLanguage(tag) else {
      return nil
    }
    return tag
  }
}
