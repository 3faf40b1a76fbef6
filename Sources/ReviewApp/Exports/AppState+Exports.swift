import Review
import RoleMining
import RoleMiningClient

extension AppState {
  /// Begins an export, unless one into the same file is under way.
  mutating func export(_ request: ExportRequest) -> [Effect] {
    guard let job = begin(.export(file: request.file), "export \(request.file)") else { return [] }
    return request.minimumPopularity == nil
      ? [.download(job, request, nil)] : [.startExport(job, request)]
  }

  /// Follows the preparation of an archive until it is ready.
  mutating func followExport(
    _ job: JobID, _ request: ExportRequest, _ result: Result<PotentialRoleExport, APIError>
  ) -> [Effect] {
    switch result {
    case .success(let export):
      guard let id = export.exportID ?? changes[job]?.export else {
        return fail(
          job, "The tenant does not report the export's id, so the export cannot be downloaded.")
      }
      changes.note(id, of: job)
      return follow(job, request, id, export.status)
    case .failure(let error):
      guard let id = changes[job]?.export, !error.isRefusal else {
        return fail(job, Self.words(for: error))
      }
      changes.note(error, of: job)
      return [.followExport(job, request, id, after: pause(of: job))]
    }
  }

  private mutating func follow(
    _ job: JobID, _ request: ExportRequest, _ id: PotentialRoleExport.ID, _ state: ExportState?
  ) -> [Effect] {
    switch state {
    case .success: return [.download(job, request, id)]
    case .error: return fail(job, "The tenant reports ERROR, without a reason.")
    default:
      note(state?.displayText ?? "accepted", of: job)
      return [.followExport(job, request, id, after: pause(of: job))]
    }
  }

  /// Ends an export, and says where its file is.
  mutating func endDownload(_ job: JobID, _ result: Result<DownloadedArchive, APIError>) {
    switch result {
    case .success(let archive):
      changes.end(job, .succeeded("\(Self.size(archive.byteCount)) in \(archive.path)"))
      guard !endTask(of: job) else { return }
      say("Exported \(Self.size(archive.byteCount)) to \(archive.path).")
    case .failure(let error) where putBackTask(of: job, because: error): return
    case .failure(let error): _ = fail(job, error.sentences)
    }
  }

  /// Asks before a file is replaced; the export begins only after the answer.
  mutating func askToReplaceFile(of request: ExportRequest, _ job: JobID) {
    changes.withdraw(job)
    guard !failTask(of: job, because: "\(request.file) already exists.") else { return }
    guard dialog == nil else {
      say("Not exported: \(request.file) already exists.", .warning)
      return
    }
    dialog = ReplacementQuestion(.export(request))
  }

  private mutating func fail(_ job: JobID, _ reason: String) -> [Effect] {
    changes.end(job, .failed(reason))
    let words = "Failed: \(title(of: job)). \(reason)"
    if failTask(of: job, because: reason) { note(words, .failure) } else { say(words, .failure) }
    return []
  }

  private static func words(for error: APIError) -> String {
    guard error.kind == .mayHaveHappened else { return error.sentences }
    return "The answer was lost, and an export cannot be looked up. X starts another."
  }

  /// A number of bytes in words.
  package static func size(_ count: Int) -> String {
    if count < 10_000 { return "\(count) bytes" }
    return count < 10_000_000 ? "\(count / 1_000) kB" : "\(count / 1_000_000) MB"
  }
}
