extension DisplayText {
  /// A scalar with columns and its combining marks.
  struct Cluster: Hashable, Sendable {
    var text: String
    var width: Int
  }

  /// The clusters of the text, from left to right.
  ///
  /// Every text starts with a scalar that has columns (the initialiser ensures it), so joining two texts
  /// never joins their clusters.
  var clusters: Clusters { Clusters(scalars: string.unicodeScalars) }

  /// An iterator over the clusters of a text.
  struct Clusters: Sequence, IteratorProtocol {
    private let scalars: String.UnicodeScalarView
    private var position: String.UnicodeScalarView.Index

    init(scalars: String.UnicodeScalarView) {
      self.scalars = scalars
      position = scalars.startIndex
    }

    mutating func next() -> Cluster? {
      guard position < scalars.endIndex else { return nil }
      let start = position
      let first = scalars[start]
      scalars.formIndex(after: &position)
      while position < scalars.endIndex, !scalars[position].isASCII,
        ScalarKind(scalars[position]) == .combining
      {
        scalars.formIndex(after: &position)
      }
      let text = String(scalars[start..<position])
      return Cluster(text: text, width: WideScalars.contains(first) ? 2 : 1)
    }
  }
}
