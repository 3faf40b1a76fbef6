import Journal
import RoleMining

/// Someone decided on roles after the decisions that were to be changed.
struct DecidedMeanwhile: Error, CustomStringConvertible {
  /// The decisions that hold now; never empty.
  let decisions: [RecordedDecision]

  init(_ decisions: [RecordedDecision]) { self.decisions = decisions }

  /// Who decided what, and why, as far as a line holds it.
  var description: String {
    let shown = decisions.prefix(3).map(Self.words)
    let more = decisions.count - shown.count
    let have = more == 1 ? "has" : "have"
    return
      (shown + (more == 0 ? [] : ["\(more.grouped) more \(have) been decided on in the meantime."]))
      .joined(separator: " ")
  }

  private static func words(on recorded: RecordedDecision) -> String {
    let decision = recorded.decision
    let grounds = [
      decision.reason.map { "reason: \($0)" }, decision.note.map { "note: \($0)" },
      decision.owner?.name.map { "owner: \($0)" },
    ].compactMap(\.self)
    let words = ([decision.state.word] + grounds).joined(separator: "; ")
    let role = decision.subject.name ?? "this role"
    return "\(recorded.author.name) has decided on \(role) in the meantime (\(words))."
  }
}
