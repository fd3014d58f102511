import Communique
import CommuniqueDraft
import Testing

@Suite("Layout: Markdown and HTML")
struct LayoutMarkupTests {
  @Test("Markup is guessed from the text")
  func guess() {
    #expect(BriefingMarkup(guessing: BriefingText("<!DOCTYPE html><html><body><p>A</p></body></html>")) == .html)
    #expect(BriefingMarkup(guessing: BriefingText("# A\n\nB [c](#) d\n")) == .markdown)
    #expect(BriefingMarkup(guessing: BriefingText("1 < 2, and # 3 is [that] (not).\n")) == .text)
  }

  @Test("Marks of Markdown are not read, links are, in plain text too", arguments: [BriefingMarkup.text, .markdown])
  func inline(markup: BriefingMarkup) {
    let passage = LayoutPassage(
      #"He [said](#) that “we **must** act on [the *new* list](https://x.org/a_(b)), all of \$5” [from partners] 2 * 3 a_b_c."#,
      markup)
    #expect(
      passage.outline == ["He said that “we must act on the new list, all of $5” [from partners] 2 * 3 a_b_c."])
    #expect(passage.view.links.map { passage.view.string($0.range) } == ["said", "the new list"])
    #expect(passage.view.links.map(\.target) == [nil, "https://x.org/a_(b)"])
    #expect(
      passage.source(of: "“we must act on the new list, all of $5”")
        == [#"“we **must** act on [the *new* list](https://x.org/a_(b)), all of \$5”"#])
  }

  @Test("Blocks of Markdown")
  func markdown() {
    let passage = LayoutPassage(
      """
      ---
      title: "Council opens"
      author: Ana Silva
      date: 2023-11-30
      ---
      # Council opens in Skopje #

      The Chair spoke.[^1]

      ![The Chair at the opening of the Council](a.jpg)
      *The Chair. Photo by the office*

      Decisions
      ---------

      * First
      * Second
        goes on
        - below

      > “We quote
      > this,” she said.

      | State | Pledge |
      |-------|--------|
      | Norway | €5 million |

      ```
      code “here”
      ```

      [^1]: A note.
      """, .markdown)
    #expect(
      passage.outline.dropFirst(3) == [
        "heading1: Council opens in Skopje", "The Chair spoke.",
        "x-alternativeText: The Chair at the opening of the Council", "caption: The Chair. Photo by the office",
        "heading2: Decisions", "listItem1: * First", "listItem1: * Second goes on", "listItem2: - below",
        "“We quote this,” she said.", "| State | Pledge |", "| Norway | €5 million |", "x-code: code “here”",
        "x-footnote: A note.",
      ])
    #expect(passage.header.authors.map(passage.view.string) == ["Ana Silva"])
    #expect(passage.header.published?.text == "2023-11-30")
  }

  @Test("Elements of HTML, closed or not")
  func html() {
    let passage = LayoutPassage(
      """
      <html lang="en"><head><title>Council - Site</title><meta name="author" content="A &amp; B">
      <style>p { color: red }</style><script>if (a < b) { "<p>no</p>" }</script></head><body>
      <nav><a href="/">Home</a></nav><h1>Council meets</h1>
      <p>First &ldquo;words&rdquo; of <a href="/ua">Ukraine</a>.<sup>1</sup> The 75<sup>th</sup> time.
      <p>Second<br>line <!-- <p>no</p> --> with 1 < 2.
      <h2>Results</h2><ul><li>One<li>Two<ul><li>Below</ul></ul><ol start="4"><li>Four</ol>
      <figure><figcaption>The Chair</figcaption></figure>
      <table><tr><td>Norway<td>5</table>
      <aside><h3>Background</h3><p>Boxed.</aside>
      <p>They said <q>never</q> again.</p><footer>© 2014 Site</footer>
      """, .html)
    #expect(
      passage.outline == [
        "x-metadata: Council - Site", "x-metadata: A & B", "navigation: Home", "heading1: Council meets",
        "First “words” of Ukraine. The 75th time.", "Second line with 1 < 2.", "heading2: Results",
        "listItem1: • One", "listItem1: • Two", "listItem2: • Below", "listItem1: 4. Four", "caption: The Chair",
        "Norway | 5", "{heading3: Background}", "{Boxed.}", "They said “never” again.", "boilerplate: © 2014 Site",
      ])
    #expect(passage.source(of: "“words”") == ["&ldquo;words&rdquo;"])
    #expect(passage.source(of: "“never”") == ["<q>never</q>"])
    #expect(passage.header.title.map(passage.view.string) == "Council meets")
    #expect(passage.view.links.map(\.target) == ["/", "/ua"])
  }

  @Test("The footer of a quotation names whoever is quoted")
  func quotationFooter() {
    let passage = LayoutPassage(
      "<html><body><p>A.</p><blockquote><p>We are here.</p><footer>Ana Silva, Chair</footer></blockquote></body></html>",
      .html)
    #expect(passage.view.blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph])
  }

  @Test("A class that most of a page bears is no menu")
  func classes() {
    let passage = LayoutPassage(
      "<div class='has-nav menu'><p>The ministers met and agreed on all points that were open.</p></div>", .html)
    #expect(passage.view.blocks.map(\.kind) == [.paragraph])
  }

  @Test("Scalars, not characters: marks, line ends and joined signs")
  func scalars() {
    let passage = LayoutPassage(
      "\u{FEFF}The Se\u{301}ne\u{301}gal delegation said \u{1F468}\u{200D}\u{1F469} “yes\u{A0}we\u{202F}can”\r\nand left the room before noon.\r\rNew."
    )
    #expect(passage.outline.count == 2)
    #expect(passage.source(of: "Se\u{301}ne\u{301}gal") == ["Se\u{301}ne\u{301}gal"])
    #expect(passage.source(of: "“yes we can”") == ["“yes\u{A0}we\u{202F}can”"])
    #expect(passage.source(of: "The ") == ["The "])
  }
}
