/// The most similar name, for suggestions.
struct NearestName {
  /// The nearest; nil if none is near.
  let name: String?

  init(to text: String, among names: [String]) {
    let ranked = names.map { (name: $0, distance: Self.distance(Array(text), Array($0))) }
    let best = ranked.min { $0.distance < $1.distance }
    name = best.flatMap {
      $0.distance <= max(1, min(text.count, $0.name.count) / 3) ? $0.name : nil
    }
  }

  /// The edit distance: characters to insert, delete or replace.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    // A name this long is not a typing error.
    guard left.count <= 40, right.count <= 40 else { return .max }
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let replaced = diagonal + (character == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
