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
    return (shown + (more == 0 ? [] : ["\(more.grouped) more were decided on since then."]))
      .joined(separator: " ")
  }

  private static func words(on recorded: RecordedDecision) -> String {
    let decision = recorded.decision
    let grounds = [
      decision.reason.map { "reason: \($0)" }, decision.note.map { "note: \($0)" },
      decision.owner?.name.map { "owner: \($0)" },
    ].compactMap(\.self)
    let words = ([decision.state.word] + grounds).joined(separator: "; ")
    return
      "\(recorded.author.name) has decided on \(decision.subject.name ?? "this role") since then (\(words))."
  }
}
