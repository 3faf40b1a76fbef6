/// A template for the names of roles: `{jobTitle}[, {department}][, {location}]`.
///
/// `{attribute}` is the value of an attribute that stands out in the role; `jobTitle` finds `position`, too,
/// and so on for departments and locations. Values other than jobs and departments must hold for
/// three quarters of the role. What is in brackets vanishes if an attribute in it does not stand
/// out; if an attribute outside brackets does not, there is no name. `{{`, `}}`, `[[` and `]]` stand for one brace or
/// bracket.
package struct NameTemplate: Sendable, Hashable {
  /// A part of a template.
  enum Segment: Sendable, Hashable {
    case text(String)
    case attribute(String)
    case optional([Segment])
  }

  let parts: [Segment]
  /// The template as it was written.
  package let text: String

  init(parts: [Segment], text: String) {
    self.parts = parts
    self.text = text
  }

  /// The strongest job attribute, the department, and the location if it holds; what does not stand out is left
  /// out.
  package static let standard = NameTemplate(
    parts: [
      .attribute("jobTitle"), .optional([.text(", "), .attribute("department")]),
      .optional([.text(", "), .attribute("location")]),
    ],
    text: "{jobTitle}[, {department}][, {location}]")

  /// The name for a role.
  ///
  /// - Parameters:
  ///   - traits: Who the role's identities are.
  ///   - written: How a value is written in the name.
  /// - Returns: The name; nil if an attribute outside of brackets does not stand out.
  package func name(
    for traits: MemberTraits, written: (String) -> String = { $0 }
  ) -> String? {
    Self.filled(parts, traits, written).map(RoleName.fitting)
  }

  private static func filled(
    _ parts: [Segment], _ traits: MemberTraits, _ written: (String) -> String
  ) -> String? {
    var name = ""
    for part in parts {
      switch part {
      case .text(let text): name += text
      case .attribute(let attribute):
        guard let share = traits.strongest(attribute), holds(share) else { return nil }
        name += written(share.label)
      case .optional(let parts): name += filled(parts, traits, written) ?? ""
      }
    }
    return name
  }

  /// Whether a value is true enough for a name. A job or a department says who most people are; a city in a name reads
  /// as if everybody were there.
  private static func holds(_ share: ValueShare) -> Bool {
    [.job, .department, .costCenter].contains(share.kind) || share.share >= 0.75
  }
}
