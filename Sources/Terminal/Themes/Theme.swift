/// The look of all roles.
///
/// A theme defines the look of each ``StyleRole`` at each ``ColorDepth``, and what the cursor and marks
/// add to a row. Otherwise the terminal's default background applies.
package struct Theme: Hashable, Sendable {
  /// The name in settings and on the command line.
  package let name: String

  let roles: [StyleRole: LookByDepth]
  let emphases: [RowEmphasis: LookByDepth]

  init(name: String, roles: [StyleRole: LookByDepth], emphases: [RowEmphasis: LookByDepth]) {
    self.name = name
    self.roles = roles
    self.emphases = emphases
  }

  /// The look of a style at a colour depth.
  package func look(of style: Style, at depth: ColorDepth) -> Look {
    let role = roles[style.role]?[depth] ?? Look()
    return role.inRow(look(of: style.emphasis, at: depth))
  }

  private func look(of emphasis: RowEmphasis, at depth: ColorDepth) -> Look {
    if let look = emphases[emphasis] { return look[depth] }
    guard emphasis == .markedCursor else { return Look() }
    return look(of: .marked, at: depth).overlaid(with: look(of: .cursor, at: depth))
  }
}
