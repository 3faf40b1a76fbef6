/// The terminfo entries that may describe the terminal, best first.
enum TerminalType {
  /// The entries to try.
  ///
  /// `TERM` is often forwarded to a machine without that entry; nearly every terminal then behaves like
  /// xterm. Curses sends true colours only with an entry that has them, named `-direct`.
  static func candidates(environment: [String: String]) -> [String] {
    let named = environment["TERM"] ?? ""
    var candidates: [String] = []
    if wantsTrueColor(environment), let family = family(of: named) {
      candidates.append("\(family)-direct")
    }
    if !named.isEmpty { candidates.append(named) }
    // A dumb terminal is respected.
    if named != "dumb" { candidates += ["xterm-256color", "xterm"] }
    return candidates
  }

  private static func wantsTrueColor(_ environment: [String: String]) -> Bool {
    ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
      && (environment["NO_COLOR"] ?? "").isEmpty
  }

  private static func family(of type: String) -> Substring? {
    let suffix = "-256color"
    return type.hasSuffix(suffix) ? type.dropLast(suffix.count) : nil
  }
}
