import Terminal

extension [DisplayText] {
  /// The texts, each shortened to a width. If different texts would look the same because they also end alike,
  /// they are shown without their common end, so that the part before it distinguishes them.
  func shortenedApart(to columns: Int) -> [DisplayText] {
    var shown = map { $0.shortened(to: columns) }
    for places in Dictionary(grouping: indices, by: { shown[$0] }).values {
      let alike = places.map { self[$0] }
      let end = alike.commonEnd
      guard columns > 8, end > 0, Set(alike).count > 1 else { continue }
      let starts = alike.map { DisplayText(String($0.string.dropLast(end))) }
      for (place, start) in zip(places, starts.shortenedApart(to: columns - 1)) {
        shown[place] = "\(start)…"
      }
    }
    return shown
  }

  /// The number of characters with which all of them end.
  private var commonEnd: Int {
    guard let first else { return 0 }
    let end = Array<Character>(first.string.reversed())
    return dropFirst().reduce(end.count) { count, text in
      zip(end.prefix(count), text.string.reversed()).prefix { $0 == $1 }.count
    }
  }
}
