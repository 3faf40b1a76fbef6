import Journal
import Review
import RoleMining

extension AppState {
  /// What is said in the shell after leaving: each change that was under way, and how to look it up
  /// there. An export is not among them: this program wrote the file, so it has ended.
  package var farewell: [String] {
    let waiting = queue.count(of: .waiting)
    return changes.runningJobs.compactMap { job in
      job.inquiryCommand.map {
        "\(job.isUnsent ? "Probably not sent" : "Under way") when you left: \(job.title). "
          + "`\($0)` shows its current state."
      }
    }
      + (waiting == 0
        ? []
        : [
          "\(waiting) of \(queue.count) \(waiting == 1 ? "is" : "are") left in the queue; "
            + "Q shows it in the next review."
        ])
  }
}

extension Job {
  /// The command that looks up what the job is about; nil when there is nothing to look up.
  fileprivate var inquiryCommand: String? {
    switch kind {
    case .change(let path), .provision(let path): "rolesift roles show \(path.role.rawValue)"
    case .session(let id?), .sessionChange(let id): "rolesift sessions show \(id.rawValue)"
    case .session(nil): "rolesift sessions list"
    case .export: nil
    }
  }
}
