import Glibc
import ReviewUI
import Terminal

/// Reports what the terminal supports, without querying it.
struct TerminalExamination {
  let host: Host

  /// The findings.
  func findings() -> [DoctorReport.Finding] {
    [
      .fact("type", host.variables["TERM"] ?? "not set"),
      .fact("size", size),
      .fact("characters", signs),
      .fact("colours", colors),
    ]
  }

  private var size: String {
    let streams = [(STDIN_FILENO, "standard input"), (STDOUT_FILENO, "standard output")]
    let others = streams.filter { isatty($0.0) != 1 }.map(\.1)
    guard others.isEmpty, let size = Size(ofTerminal: STDOUT_FILENO) else {
      return "\(others.joined(separator: " and ")): not a terminal, so the review cannot open"
    }
    let needed = ScreenLayout.smallest
    let isSmall = size.columns < needed.columns || size.rows < needed.rows
    return "\(size.columns)x\(size.rows)"
      + (isSmall ? "; the review needs \(needed.columns)x\(needed.rows)" : "")
  }

  private var signs: String {
    let glyphs = CursesScreen(environment: host.variables).glyphs
    let locale =
      ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { name in
        host.variables[name].flatMap { $0.isEmpty ? nil : "\(name)=\($0)" }
      }.first ?? "LANG is not set"
    return glyphs == .unicode ? "UTF-8 (\(locale))" : "ASCII only (\(locale))"
  }

  private var colors: String {
    if !(host.variables["NO_COLOR"] ?? "").isEmpty { return "none, because of NO_COLOR" }
    let wish = host.variables["COLORTERM"].flatMap { $0.isEmpty ? nil : $0 }
    return wish.map { "COLORTERM=\($0)" } ?? "as the terminal type defines"
  }
}
