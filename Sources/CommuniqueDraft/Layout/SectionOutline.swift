import Communique

/// Gives headings their levels.
///
/// Markup says the level itself. Elsewhere a heading is as deep as the styles above it: numbers rank above upper case,
/// and that above plain lines, whatever comes first.
struct SectionOutline {
  private var ranks: [Int] = []
  private var boxRanks: [Int] = []
  private var box = -1
  private var base = 1
  private var markedLevel = 0

  /// Sets the levels of the headings.
  mutating func run(_ blocks: inout [LayoutBlock]) {
    for index in blocks.indices where blocks[index].kind == .heading {
      let block = blocks[index]
      if block.rule == "heading.title" {
        blocks[index].level = 1
        base = 2
        ranks.removeAll()
        if case .heading(let level) = block.hint { markedLevel = level }
      } else if case .heading(let level) = block.hint {
        blocks[index].level = level
        markedLevel = level
        ranks.removeAll()
        base = level + 1
      } else if block.box >= 0 {
        if block.box != box {
          box = block.box
          boxRanks.removeAll()
        }
        blocks[index].level = SectionOutline.place(rank(of: block), in: &boxRanks)
      } else {
        blocks[index].level = base - 1 + SectionOutline.place(rank(of: block), in: &ranks)
      }
    }
  }

  /// The depth of a heading below those that are open, from 1.
  private static func place(_ rank: Int, in ranks: inout [Int]) -> Int {
    while let last = ranks.last, last >= rank { ranks.removeLast() }
    ranks.append(rank)
    return ranks.count
  }

  private func rank(of block: LayoutBlock) -> Int {
    if let marker = block.first.marker, marker.style != .bullet {
      switch marker.style {
      case .roman: return 0
      case .upperLetter: return 1
      case .arabic: return 3
      case .decimal: return 3 + marker.depth
      default: return 8
      }
    }
    if block.isUpperCase { return 2 }
    return block.isBold ? 9 : 10
  }
}
