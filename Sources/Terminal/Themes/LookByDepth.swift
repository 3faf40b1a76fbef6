/// A look per colour depth; missing ones are derived from the next depth with more colours.
struct LookByDepth: Hashable, Sendable {
  private var given: [ColorDepth: Look] = [:]

  /// A look derived for every depth.
  init(_ look: Look = Look()) {
    given[.trueColor] = look
  }

  /// Looks for some depths.
  init(_ given: [ColorDepth: Look]) {
    self.given = given
  }

  subscript(depth: ColorDepth) -> Look {
    if let look = given[depth] { return look }
    let richer = given.keys.filter { $0 > depth }.min()
    // A theme may define few depths.
    let source = richer ?? given.keys.max()
    return source.flatMap { given[$0] }?.mapped(to: depth) ?? Look()
  }
}
