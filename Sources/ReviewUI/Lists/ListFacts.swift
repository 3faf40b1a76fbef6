import ReviewApp
import Terminal

/// The facts beside the title of a list: marks, order, filter, search, what is still loading.
struct ListFacts {
  private let list: ListSummary
  private let hiddenMarks: Int
  private let search: StyledText
  private let glyphs: GlyphSet

  init(of screen: Screen, glyphs: GlyphSet) {
    list = screen.listSummary
    hiddenMarks = screen.hiddenMarks
    search = SearchWords(of: screen, glyphs: glyphs).line
    self.glyphs = glyphs
  }

  /// The facts with their importance. The filter can be of any length and comes last, where it is cut.
  var all: [FactLine.Fact] {
    [
      (marks, 0), (loading, 4), (stale, 2), (order, 6), (search, 3), (unreadable, 5), (filter, 0),
    ]
  }

  /// The facts without the order, where the column titles show it.
  var withoutOrder: [FactLine.Fact] { all.filter { $0.text != order } }

  private var marks: StyledText {
    if list.isMarkingRange { return StyledText("marking a range: v ends it", .accent) }
    guard list.marked > 0 else { return StyledText() }
    let marked = StyledText("\(Figure.count(list.marked)) marked", .accent)
    guard hiddenMarks > 0 else { return marked }
    return marked + StyledText(", \(Figure.count(hiddenMarks)) hidden", .warning)
  }

  private var loading: StyledText {
    guard let loaded = list.loadedOfAll, let total = list.total, loaded < total,
      list.failure == nil
    else { return StyledText() }
    guard list.loadedForFilter == nil else {
      return StyledText("loading \(Figure.count(total))\(glyphs.ellipsis)", .pending)
    }
    return StyledText(
      "sorting, \(Figure.count(loaded)) of \(Figure.count(total)) loaded\(glyphs.ellipsis)",
      .pending)
  }

  private var stale: StyledText {
    guard list.failure != nil, list.count > 0 else { return StyledText() }
    guard list.isPartial, let loaded = list.loadedOfAll, let total = list.total else {
      return StyledText("stale: Ctrl-R retries", .warning)
    }
    return StyledText(
      "only \(Figure.count(loaded)) of \(Figure.count(total)) loaded: Ctrl-R retries", .warning)
  }

  private var order: StyledText {
    guard let title = list.orderTitle else { return StyledText() }
    let arrow = list.isDescending ? glyphs.downArrow : glyphs.upArrow
    return StyledText("\(title.lowercased()) \(arrow)", .muted)
  }

  private var filter: StyledText {
    list.filter.isEmpty ? StyledText() : StyledText(DisplayText(list.filter), .accent)
  }

  private var unreadable: StyledText {
    guard list.unreadableRows > 0 else { return StyledText() }
    return StyledText(
      "\(Figure.amount(list.unreadableRows, "row", "rows")) could not be read", .warning)
  }
}
