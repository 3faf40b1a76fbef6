import Review
import RoleMining
import RoleMiningClient

extension EffectRunner {
  /// How many bytes of each export under way have arrived so far.
  package var receivedBytes: [JobID: Int] { meter.current }

  /// What is being read in the background.
  package var reading: BackgroundReading { evidence.meter.current }

  /// Asks the tenant to prepare an export with a minimum popularity. It is never asked twice, because whether
  /// a lost request has begun an export cannot be looked up.
  func startExport(_ request: ExportRequest, _ job: JobID) async -> Answer {
    if let obstacle = obstacle(to: request, job) { return obstacle }
    let wanted = PotentialRoleExportRequest(
      minimumEntitlementPopularity: request.minimumPopularity, includeCommonAccess: true)
    return .exportState(
      job, request,
      await run(.startExport(of: request.path.role, in: request.path.session, wanted)))
  }

  /// Reads the progress of an export after a pause.
  func follow(
    _ id: PotentialRoleExport.ID, _ request: ExportRequest, _ job: JobID, after pause: Duration
  ) async -> Answer? {
    guard await self.pause(pause) else { return nil }
    return .exportState(
      job, request,
      await run(
        .export(id, of: request.path.role, in: request.path.session), priority: .background))
  }

  /// Writes an archive into its file while it arrives.
  func download(
    _ request: ExportRequest, _ id: PotentialRoleExport.ID?, _ job: JobID, on client: Client
  ) async -> Answer {
    if let obstacle = obstacle(to: request, job) { return obstacle }
    let path = request.path
    let operation: RoleMining.Operation<Archive> =
      id.map { .download($0, of: path.role, in: path.session) }
      ?? .export(path.role, in: path.session)
    defer { meter.note(nil, of: job) }
    do throws(APIError) {
      let archive = try await client.download(
        operation, to: self.path(request.file), replacing: request.replaces
      ) { [meter] in meter.note($0, of: job) }
      return .downloaded(job, request, .success(archive))
    } catch {
      return .downloaded(job, request, .failure(error))
    }
  }

  /// Why an export cannot be written to its path; nil if it can. Only a file is ever replaced, and
  /// only when the analyst said so.
  private func obstacle(to request: ExportRequest, _ job: JobID) -> Answer? {
    do throws(FileFailure) {
      let place = try FilePlace(path(request.file))
      guard request.replaces || place.occupant != .file else { return .fileExists(job, request) }
      guard place.isTerminal else { return nil }
      return refusal(
        "\(request.file) is a terminal, which cannot show an archive. Choose another name.",
        request, job)
    } catch {
      return refusal(error.description, request, job)
    }
  }

  private func refusal(_ reason: String, _ request: ExportRequest, _ job: JobID) -> Answer {
    let error = APIError(.unsaved, operation: "export", messages: [reason])
    return .downloaded(job, request, .failure(error))
  }
}
