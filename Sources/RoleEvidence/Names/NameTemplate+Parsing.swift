import RoleMining

/// What is wrong with a template for names, and where.
package struct NameTemplateError: SyntaxError, Sendable, Hashable {
  /// The whole template as it was typed.
  package let text: String
  /// The position, in characters from 1.
  package let columns: ClosedRange<Int>
  /// The problem and what is allowed, as a sentence.
  package let message: String
}

extension NameTemplate {
  /// Reads a template.
  ///
  /// - Throws: `NameTemplateError` for a brace or bracket without its partner, brackets in brackets, a name that is
  ///   not an attribute, an attribute that differs from person to person, or a template without any attribute.
  package init(_ text: String) throws(NameTemplateError) {
    var reader = NameTemplateReader(text)
    self.init(parts: try reader.parts(), text: text)
  }
}

private struct NameTemplateReader {
  private let text: String
  private let characters: [Character]
  private var place = 0
  private var attributeCount = 0

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  mutating func parts() throws(NameTemplateError) -> [NameTemplate.Segment] {
    let parts = try parts(openedAt: nil)
    guard attributeCount > 0 else {
      throw error(
        0..<max(1, characters.count), "A template needs an attribute, such as {jobTitle}.")
    }
    return parts
  }

  private mutating func parts(
    openedAt start: Int?
  ) throws(NameTemplateError) -> [NameTemplate.Segment] {
    var parts: [NameTemplate.Segment] = []
    var literal = ""
    func close() { if !literal.isEmpty { parts.append(.text(literal)) } }
    while place < characters.count {
      let character = characters[place]
      if "{}[]".contains(character), place + 1 < characters.count,
        characters[place + 1] == character
      {
        literal.append(character)
        place += 2
        continue
      }
      switch character {
      case "{":
        close()
        literal = ""
        parts.append(.attribute(try attribute()))
      case "[":
        guard start == nil else {
          throw error(place..<place + 1, "Brackets cannot be inside brackets.")
        }
        close()
        literal = ""
        let opened = place
        place += 1
        parts.append(.optional(try self.parts(openedAt: opened)))
      case "]" where start != nil:
        place += 1
        close()
        return parts
      case "}", "]":
        throw error(
          place..<place + 1,
          "This \(character == "}" ? "brace" : "bracket") has no partner; write it twice to show it."
        )
      default:
        literal.append(character)
        place += 1
      }
    }
    if let start {
      throw error(start..<start + 1, "This bracket has no partner; write it twice to show it.")
    }
    close()
    return parts
  }

  private mutating func attribute() throws(NameTemplateError) -> String {
    let start = place
    guard let end = characters[start...].firstIndex(of: "}") else {
      throw error(start..<start + 1, "This brace has no partner; write it twice to show it.")
    }
    place = end + 1
    attributeCount += 1
    let written = String(characters[start + 1..<end]).trimmed
    // As in the pattern for renaming many roles.
    let name =
      written.lowercased().hasPrefix("attribute:") ? String(written.dropFirst(10)).trimmed : written
    guard !name.isEmpty, !name.contains(where: { "{[]".contains($0) }) else {
      throw error(start..<end + 1, "Braces hold an attribute, such as {department}.")
    }
    if let flaw = Self.flaw(in: name) { throw error(start..<end + 1, flaw) }
    return name
  }

  /// Why a name between braces can never become a value; nil if it may.
  private static func flaw(in name: String) -> String? {
    let allowed =
      "Take attributes that groups share, such as {jobTitle}, {department} or {location}."
    if name.contains(":") || ["suggestion", "number"].contains(name.lowercased()) {
      return "{\(name)} is not an attribute. \(allowed)"
    }
    return AttributeKind(name) == .personal
      ? "{\(name)} differs from person to person, so it never stands out. \(allowed)" : nil
  }

  private func error(_ places: Range<Int>, _ message: String) -> NameTemplateError {
    NameTemplateError(
      text: text, columns: places.lowerBound + 1...max(places.upperBound, places.lowerBound + 1),
      message: message)
  }
}
