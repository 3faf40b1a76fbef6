/// What the roles look like.
///
/// A theme says for each ``StyleRole`` how it looks at each ``ColorDepth``, and what the cursor and
/// the marks add to a row. The terminal's own background stays wherever nothing is said.
public struct Theme: Hashable, Sendable {
  /// The name that settings and the command line use.
  public let name: String

  let roles: [StyleRole: LookByDepth]
  let emphases: [RowEmphasis: LookByDepth]

  init(name: String, roles: [StyleRole: LookByDepth], emphases: [RowEmphasis: LookByDepth]) {
    self.name = name
    self.roles = roles
    self.emphases = emphases
  }

  /// How a style looks on a terminal of this depth.
  public func look(of style: Style, at depth: ColorDepth) -> Look {
    let role = roles[style.role]?[depth] ?? Look()
    return role.overlaid(with: look(of: style.emphasis, at: depth))
  }

  private func look(of emphasis: RowEmphasis, at depth: ColorDepth) -> Look {
    if let look = emphases[emphasis] { return look[depth] }
    guard emphasis == .markedCursor else { return Look() }
    return look(of: .marked, at: depth).overlaid(with: look(of: .cursor, at: depth))
  }
}
