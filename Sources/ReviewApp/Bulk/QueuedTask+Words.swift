import Journal
import Review
import RoleMining

extension [QueuedTask] {
  /// What the tasks are about, such as "128 roles".
  package var noun: String { noun("\(count)") }

  /// The sentence for their end, such as "Saved 126 of 128 roles."
  var sentence: String {
    let done = count { $0.state == .done }
    let amount = noun(done == count ? "\(count)" : "\(done) of \(count)")
    let verbs = Set(map(\.task.verb))
    guard verbs.count == 1, let verb = verbs.first else { return "Done: \(amount)." }
    return "\(verb) \(amount)."
  }

  private func noun(_ number: String) -> String {
    let sessions = count { $0.task.path == nil }
    let word =
      switch sessions {
      case 0: count == 1 ? "role" : "roles"
      case count: count == 1 ? "session" : "sessions"
      default: "roles and sessions"
      }
    return "\(number) \(word)"
  }
}

extension BulkTask {
  /// The verb for what was done, before the name of the role or session.
  fileprivate var verb: String {
    switch work {
    case .export: "Exported"
    case .change(.role(.edit(let edit), _), _):
      edit.exclude == false ? "Restored entitlements to" : "Excluded entitlements from"
    case .change(.role(.change(let fields), _), _): verb(name: fields.name, isSaved: fields.isSaved)
    case .change(.session(let fields, _), _): verb(name: fields.name, isSaved: fields.isSaved)
    case .change(.provision, _), .change(.create, _): "Created"
    }
  }

  private func verb(name: String?, isSaved: Bool?) -> String {
    guard name == nil else { return "Renamed" }
    return isSaved.map { $0 ? "Saved" : "Unsaved" } ?? "Changed"
  }
}
