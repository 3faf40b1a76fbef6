/// What a review has reported on the screen. It has to be in the journal, whatever happens to the program right after.
struct Acknowledged {
  /// The states that were decided on each role, in their order.
  var decisions: [String: [String]] = [:]
  /// Parts of the path and of the body of each change that is done.
  var changes: [(path: String, body: String)] = []

  var count: Int { decisions.values.reduce(changes.count) { $0 + $1.count } }
}

extension [String] {
  /// Whether other texts are here in the same order.
  func contains(inOrder others: [String]) -> Bool {
    var rest = others[...]
    for text in self where text == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
