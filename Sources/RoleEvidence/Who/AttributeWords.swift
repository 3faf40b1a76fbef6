/// How attributes and lists of values are written in sentences.
package enum AttributeWords {
  /// The name of an attribute in words: `jobTitle` and `job_title` are "job title".
  package static func words(_ attribute: String) -> String {
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

  /// True for a value that says yes, false for no; nil if it says something else.
  static func flag(_ value: String) -> Bool? {
    switch value.lowercased() {
    case "true", "yes": true
    case "false", "no": false
    default: nil
    }
  }

  /// The words for a yes or no: "is manager", "is not manager"; "remote worker", "not remote worker".
  static func statement(_ attribute: String, _ flag: Bool) -> String {
    let words = words(attribute)
    if flag { return words }
    if words.hasPrefix("is ") { return "is not " + words.dropFirst(3) }
    if words.hasPrefix("has ") { return "has no " + words.dropFirst(4) }
    return "not \(words)"
  }

  /// Whether a value says enough without its attribute: "Finance" does; "12", "B" and ids do not.
  static func saysEnough(_ value: String) -> Bool {
    guard value.count(where: \.isLetter) >= 2, !RuleAttribute.looksPersonal(value) else {
      return false
    }
    let isID =
      value.count >= 8 && value.contains(where: \.isNumber)
      && value.allSatisfy { $0.isHexDigit || $0 == "-" }
    return !isID
  }

  /// "A", "A or B", "A, B or C".
  static func list(_ items: [String], _ last: String) -> String {
    guard let end = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}
