import RoleMining

/// What an identity attribute says about a person, recognised by the attribute's name.
///
/// Tenants name their attributes as they like: `jobTitle`, `job_title`, `Title`, `hrPosition`. Only letters
/// and digits count, in any case.
package enum AttributeKind: Sendable, Hashable, CaseIterable {
  /// What the person does: title, position, function.
  case job
  /// Where the person belongs: department, division, team.
  case department
  /// What stands for a department in accounting, usually a number.
  case costCenter
  /// Where the person works: city, site, country.
  case location
  /// How the person is employed: employee or contractor.
  case employment
  /// Whom the person reports to.
  case manager
  /// What is temporary: lifecycle state, leave. It says when somebody has access, not why.
  case state
  /// What belongs to one person: names, addresses, numbers, dates. It never describes a group.
  case personal
  /// Anything else.
  case other

  /// The kind of an attribute.
  package init(_ attribute: String) {
    let name = Self.plain(attribute)
    self =
      Self.exact[name] ?? Self.containing.first { Self.contains(name, $0.word) }?.kind ?? .other
  }

  /// The letters and digits of a name, lowercase, without the `attributes.` of the search language.
  static func plain(_ attribute: String) -> String {
    let name = attribute.hasPrefix("attributes.") ? attribute.dropFirst(11) : attribute[...]
    return name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Compares bytes, because kinds are looked up for each rule, and comparing characters takes 100 times as long.
  private static func contains(_ name: String, _ word: String) -> Bool {
    let (name, word) = (name.utf8, word.utf8)
    var start = name.startIndex
    for _ in 0..<max(0, name.count - word.count + 1) {
      if name[start...].starts(with: word) { return true }
      start = name.index(after: start)
    }
    return false
  }

  /// Whether values with this attribute can describe a group of people for long.
  var describesGroups: Bool { self != .personal && self != .state }
}
