import RoleEvidence
import RoleMining

/// What an analyst should see about a potential role at a glance: a few lines, each of which leads to where
/// something can be done about it.
package struct RoleOverview: Sendable, Equatable {
  /// What a line is about.
  package enum Topic: String, Sendable, Hashable, CaseIterable {
    case advice = "Advice"
    case who = "Who"
    case origin = "Found"
    case name = "Name"
    case rule = "Rule"
    case access = "Access"
    case grants = "New grants"
    case conflicts = "Conflicts"
    case similar = "Similar"
    case outliers = "Outliers"
  }

  /// How a line is meant.
  package enum Tone: Sendable, Hashable {
    /// As a fact.
    case plain
    /// As nothing to worry about.
    case good
    /// As something to look at.
    case warning
    /// As something that is unknown, or not known yet.
    case muted
  }

  /// Where something can be done about a line.
  package enum Target: Sendable, Hashable {
    /// The attributes of the identities.
    case attributes
    /// The form that renames the role, with a name and a description in it.
    case naming(name: String, description: String)
    /// The membership rules.
    case rules
    /// The entitlements, with a threshold in percent, 0–100; nil leaves it as it is.
    case entitlements(threshold: Int?)
    /// The entitlements, filtered by an application.
    case application(String)
    /// The entitlements, with the unused ones marked.
    case unused
    /// The entitlements, with the privileged ones marked.
    case privileged
    /// Who would gain what.
    case gains
    /// The similar roles.
    case similar
    /// The identities that fit badly.
    case outliers
    /// The conflicts.
    case conflicts
  }

  /// One line.
  package struct Line: Sendable, Hashable {
    /// What it is about.
    package let topic: Topic
    /// What it says.
    package let text: String
    /// How it is meant.
    package let tone: Tone
    /// Where something can be done about it; nil if nothing can.
    package let target: Target?
    /// Whether the answer is still loading.
    package var isLoading = false

    init(_ topic: Topic, _ text: String, _ tone: Tone = .plain, _ target: Target? = nil) {
      self.topic = topic
      self.text = text
      self.tone = tone
      self.target = target
    }
  }

  /// The lines, in the order of their subjects.
  package let lines: [Line]
  /// What to do, with the reasons; nil until it is known.
  package let recommendation: Recommendation?
}
