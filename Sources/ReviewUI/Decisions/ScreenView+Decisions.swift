import FoundationEssentials
import Journal
import Review
import ReviewApp
import RoleEvidence
import RoleMining
import Terminal

extension ScreenView {
  /// The progress of the review of a list, such as "37 of 128 decided, 12 an hour".
  func progress(in list: ListState<RoleRow>) -> StyledText {
    let decided = list.decidedCount ?? state.decisions.count
    guard decided > 0 else { return StyledText() }
    let total = list.decidedCount == nil ? "" : " of \(Figure.count(list.count))"
    let pace = state.decisions.pace(at: state.now).map { ", \(Figure.count($0)) an hour" } ?? ""
    return StyledText(
      "\(Figure.count(decided))\(DisplayText(total)) decided\(DisplayText(pace))", .muted)
  }

  /// What was decided on a role, by whom, when and why.
  func decision(on role: RoleScreen) -> StyledText {
    let note = [role.decided?.decision?.decision.reason, role.decided?.decision?.decision.note]
      .compactMap { $0?.firstLine }.joined(separator: ", ")
    guard let summary = state.decisions[role.path.role] else {
      return resemblance(of: role)
        ?? StyledText(note.isEmpty ? "" : "note: \(DisplayText(note))")
    }
    if case .outdated(let drift) = role.comparison {
      return summary.words(utcOffset: utcOffset)
        + StyledText("; since then \(DisplayText(drift.words))", .warning)
    }
    return summary.words(utcOffset: utcOffset) + missingApproval(of: role)
      + StyledText(note.isEmpty ? "" : ": \(DisplayText(note))")
  }

  /// What was decided on a role, in a word.
  func verdict(on role: RoleScreen) -> StyledText {
    guard let summary = state.decisions[role.path.role] else { return decision(on: role) }
    let verdict = Verdict(summary.state)
    return StyledText(verdict.word, verdict.role) + missingApproval(of: role)
  }

  /// How many more people must accept a role that someone has accepted.
  private func missingApproval(of role: RoleScreen) -> StyledText {
    guard case .needsMore(let count, let names) = role.decided?.approval, !names.isEmpty else {
      return StyledText()
    }
    return StyledText(", \(Figure.count(count)) more must accept", .warning)
  }
}

extension ScreenView {
  /// What was decided on a role with nearly the same access, such as "rejected by Ana Ruiz on 2026-11-03: too broad
  /// (91 % the same access)".
  private func resemblance(of role: RoleScreen) -> StyledText? {
    guard case .resembles(let other, let overlap) = role.comparison else { return nil }
    let reason = [other.decision.reason, other.decision.note].compactMap { $0?.firstLine }
      .joined(separator: ", ")
    return StyledText("\(overlap.wholePercent) % the same access as a role ", .muted)
      + DecisionSummary(other).words(utcOffset: utcOffset)
      + StyledText(reason.isEmpty ? "" : ": \(DisplayText(reason))")
  }
}

extension DecisionSummary {
  /// The decision with its author and day, such as "accepted by Ana Ruiz on 2026-11-03".
  func words(utcOffset: Int) -> StyledText {
    let verdict = Verdict(state)
    let day = DisplayText(String(Figure.moment(time, utcOffset: utcOffset).string.prefix(10)))
    var words = StyledText(verdict.word, verdict.role)
    if case .later(let until, let person) = state {
      let when = until.map { " until \($0)" } ?? ""
      let whom = person.map { " for \($0)" } ?? ""
      words = words + StyledText(DisplayText(when + whom), verdict.role)
    }
    return words + StyledText(" by \(DisplayText(author)) on \(day)", .muted)
  }
}
