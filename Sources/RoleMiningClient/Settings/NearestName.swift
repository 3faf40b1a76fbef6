/// Which of some names somebody may have meant who wrote another one.
struct NearestName {
  /// The nearest; nil when none is near.
  let name: String?

  init(to text: String, among names: [String]) {
    let ranked = names.map { (name: $0, distance: Self.distance(Array(text), Array($0))) }
    let best = ranked.min { $0.distance < $1.distance }
    name = best.flatMap {
      $0.distance <= max(1, min(text.count, $0.name.count) / 3) ? $0.name : nil
    }
  }

  /// How many characters have to be put in, taken out or replaced.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    // Whatever is that long is no slip of the fingers.
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
