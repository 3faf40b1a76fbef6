import Journal
import Review
import ReviewApp
import RoleMining
import Terminal

extension JobPage: DialogView {
  var step: DialogStep { DialogStep(subject: job) }

  func keys(page: Int) -> [DialogKey] {
    [DialogKey([.escape, .enter, "q", "J"], "back", .dismiss)]
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    guard let job = view.state.changes[job] else {
      return view.drawPageTitle("This job is no longer kept.", on: &canvas)
    }
    view.draw(job, on: &canvas)
  }
}

extension ScreenView {
  /// Everything known about a job, uncut.
  fileprivate func draw(_ job: Job, on canvas: inout Canvas) {
    let sign = job.sign(glyphs, spinner: state.spinner)
    drawPageTitle(
      "Job", StyledText("started at \(Figure.time(job.start, utcOffset: utcOffset))", .muted),
      on: &canvas)
    let facts: [(DisplayText, DisplayText, StyleRole)] =
      [("Job", DisplayText(job.title), .text), ("State", "\(sign.text) \(job.words)", sign.role)]
      + (job.sending?.facts ?? []).map { ($0.label, DisplayText($0.text), .text) }
    var row = layout.title + 2
    for (label, text, role) in facts {
      for (offset, line) in text.wrapped(to: size.columns - 19).enumerated()
      where row < layout.message {
        if offset == 0 { canvas.put(label, row: row, column: 1, style: Style(.muted)) }
        canvas.put(line, row: row, column: 17, style: Style(role))
        row += 1
      }
    }
  }
}

extension Sending {
  /// What was sent, and for which role or session.
  fileprivate var facts: [(label: DisplayText, text: String)] {
    let facts: [(DisplayText, String?)]
    switch change {
    case .role(.edit(let edit), let path):
      let ids = edit.ids.map(\.rawValue)
      let label: DisplayText = edit.exclude == false ? "Restored ids" : "Excluded ids"
      facts = role(at: path) + [(label, ids.joined(separator: ", "))]
    case .role(.change(let fields), let path):
      facts =
        role(at: path) + [
          ("New name", fields.name), ("Description", fields.description),
          ("Saved", fields.isSaved.map { $0 ? "yes" : "no" }),
        ]
    case .provision(let request, let path, let minimum, let includesCommonAccess):
      facts =
        role(at: path) + [
          ("New role", request.roleName), ("Owner id", request.ownerID?.rawValue),
          ("Threshold", "\(minimum) %"), ("Common access", includesCommonAccess ? "yes" : "no"),
          ("Conflicts", seen.conflicts?.words), ("Accepted", seen.conflicts?.reason),
          ("Control", seen.conflicts?.mitigation),
        ]
    case .session(let fields, let id):
      facts = [
        ("Session", name), ("Session id", id.rawValue), ("New name", fields.name),
        ("Saved", fields.isSaved.map { $0 ? "yes" : "no" }),
        ("Prune threshold", fields.pruneThreshold.map { "\($0)" }),
        ("Minimum", fields.minimumIdentities.map { "\($0) identities" }),
      ]
    case .create(let request):
      facts = [
        ("Session", request.name), ("Population", request.scope.criteria),
        ("Prune threshold", request.pruneThreshold.map { "\($0)" }),
        ("Minimum", request.minimumIdentities.map { "\($0) identities" }),
      ]
    }
    return facts.compactMap { label, text in text.map { (label, $0) } }
  }

  private func role(at path: RolePath) -> [(DisplayText, String?)] {
    [("Role", name), ("Role id", path.role.rawValue), ("Session id", path.session.rawValue)]
  }
}
