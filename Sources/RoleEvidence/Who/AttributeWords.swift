/// How attributes and lists of values are written in sentences.
enum AttributeWords {
  /// The name of an attribute in words: `jobTitle` and `job_title` are "job title".
  static func words(_ attribute: String) -> String {
    var words = ""
    var previous: Character = " "
    for character in attribute {
      let isGap = "_-. ".contains(character)
      if isGap {
        if previous != " " { words += " " }
      } else if character.isUppercase, previous.isLowercase || previous.isNumber {
        words += " " + character.lowercased()
      } else {
        words.append(character)
      }
      previous = isGap ? " " : character
    }
    return words.last == " " ? String(words.dropLast()) : words
  }

  /// "A", "A or B", "A, B or C".
  static func list(_ items: [String], _ last: String) -> String {
    guard let end = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}
