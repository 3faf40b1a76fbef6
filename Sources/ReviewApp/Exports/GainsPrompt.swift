import FoundationEssentials
import Review
import RoleMining

/// The file for a page about who would gain what; its ending chooses the form.
package struct GainsPrompt: Prompt {
  /// What the page is made from.
  let basis: GainsBasis
  /// The name.
  package var line: PromptLine

  init(_ basis: GainsBasis, file: String) {
    self.basis = basis
    line = PromptLine(
      file, hint: "both lists, by identity and by entitlement, as .html, .md or .csv")
  }

  /// Writes the page.
  package func submit(in state: inout AppState) -> [Effect] {
    guard let form = ReportForm(ofFile: line.text), form != .json else {
      return refuse("End the name in .html, .md or .csv.", in: &state)
    }
    return state.write(ReportRequest(subject: .gains(basis), file: line.text, form: form))
  }
}

/// What a page about gains is made from, so that it can be made in the background.
package enum GainsBasis: Sendable, Equatable {
  /// What several roles would grant together.
  case together(ExpectedGains)
  /// A role, and who holds what.
  case held(HeldRole)
  /// A role with what it would grant, where nobody says who holds what.
  case counted(PotentialRole, granting: [RoleMiningEntitlement], doubt: String)

  /// Who would gain what.
  var gains: ExpectedGains {
    switch self {
    case .together(let gains): gains
    case .held(let role): ExpectedGains([role])
    case .counted(let role, let granted, let doubt):
      ExpectedGains(role, granting: granted, doubt: doubt)
    }
  }
}

extension Opening {
  /// The file for a page about who would gain what: from the role at its threshold, or from all accepted ones.
  package static let exportGains = Opening(
    acts: false, unless: { $0.gainsBasis == nil ? "Who would gain what is not known yet." : nil }
  ) { state in
    state.gainsBasis.map {
      GainsPrompt($0, file: "gains-\(state.now.formatted(.iso8601.year().month().day())).html")
    }
  }
}

extension AppState {
  /// What the screen shows about gains; nil until it is known.
  fileprivate var gainsBasis: GainsBasis? {
    switch screen {
    case .accepted(let accepted): return accepted.evidence.map { .together($0.gains) }
    case .role(let role):
      guard let known = role.knowledge, let entitlements = known.entitlements,
        let holdings = known.holdings
      else { return nil }
      let granted = entitlements.filter { $0.reaches(role.threshold) }
      switch holdings {
      case .known(let holdings):
        return .held(HeldRole(role.role, granting: granted, holdings: holdings))
      case .unknown(let reason): return .counted(role.role, granting: granted, doubt: reason)
      }
    case .sessions, .roles: return nil
    }
  }
}
