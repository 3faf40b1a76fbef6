import FoundationEssentials
import Journal
import Review
import RoleMining

/// What can be signed: only what a program reads, because two people may see different things in a page.
enum SignableText {
  /// Whether a text is a report in JSON or an export of decisions.
  static func isSignable(_ text: String) -> Bool {
    if (try? ReviewReport(json: Data(text.utf8))) != nil { return true }
    let lines = Data(text.utf8).split(separator: UInt8(ascii: "\n"))
    return !lines.isEmpty
      && lines.allSatisfy { (try? WireJSON.decode(ExportedDecision.self, from: Data($0))) != nil }
  }
}
