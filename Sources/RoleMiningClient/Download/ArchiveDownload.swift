import FoundationEssentials
import HTTPTypes
import RoleMining
import Synchronization

/// Checks an archive as it arrives and writes it to a file.
final class ArchiveDownload: Sendable {
  private struct Progress {
    var hasBegun = false
    var beginning = Data()
    var byteCount = 0
  }

  private let operation: String
  private let path: String
  private let maximumSize: Int
  private let file: UnfinishedFile
  private let told: (@Sendable (Int) -> Void)?
  private let progress = Mutex(Progress())

  init(
    of operation: String, to path: String, replacing: Bool, maximumSize: Int,
    told: (@Sendable (Int) -> Void)? = nil
  ) throws(APIError) {
    self.told = told
    self.operation = operation
    self.path = path
    self.maximumSize = maximumSize
    do throws(FileFailure) {
      file = try UnfinishedFile(for: FilePlace(path), replacing: replacing)
    } catch {
      throw APIError(.unsaved, operation: operation, messages: [error.description])
    }
  }

  /// Whether the reply is acceptable and its pieces are wanted.
  var hasBegun: Bool { progress.withLock { $0.hasBegun } }

  var receiver: BodyReceiver {
    BodyReceiver(begin: { try self.begin($0) }, take: { try self.take($0) })
  }

  /// Takes a reply with the whole body.
  func take(_ reply: Reply) throws(APIError) {
    guard try begin(reply.response) else { throw APIError(noArchive: reply, of: operation) }
    try take(reply.body)
  }

  /// Moves the archive into place.
  func finish() async throws(APIError) -> DownloadedArchive {
    let progress = progress.withLock { $0 }
    guard ZipSignature.begins(progress.beginning) else { throw noArchive(progress) }
    guard ZipSignature.ends(try onFile(try file.end(count: ZipSignature.endLength)))
    else { throw unreadable("The zip archive is truncated. Download it again.") }
    do throws(FileFailure) {
      try await file.finish()
    } catch {
      // A slow reader of a pipe is waited for, until the task is cancelled.
      throw Task.isCancelled ? APIError(.cancelled, operation: operation) : unsaved(error)
    }
    return DownloadedArchive(path: path, byteCount: progress.byteCount)
  }

  /// Removes an unfinished file.
  func discard() {
    file.discard()
  }
}

extension ArchiveDownload {
  private func begin(_ response: HTTPResponse) throws(APIError) -> Bool {
    guard response.promisesArchive else { return false }
    let length = response.headerFields[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= maximumSize else { throw tooLarge }
    try onFile(try file.restart())
    progress.withLock { $0 = Progress(hasBegun: true) }
    return true
  }

  private func take(_ piece: Data) throws(APIError) {
    let state = progress.withLock { progress in
      progress.byteCount += piece.count
      progress.beginning += piece.prefix(ZipSignature.length - progress.beginning.count)
      return progress
    }
    told?(state.byteCount)
    guard state.byteCount <= maximumSize else { throw tooLarge }
    guard state.beginning.count < ZipSignature.length || ZipSignature.begins(state.beginning) else {
      throw noArchive(state)
    }
    try onFile(try file.append(piece))
  }

  private func onFile<Result>(
    _ work: @autoclosure () throws(FileFailure) -> Result
  ) throws(APIError) -> Result {
    do throws(FileFailure) {
      return try work()
    } catch {
      throw unsaved(error)
    }
  }

  private func unsaved(_ failure: FileFailure) -> APIError {
    APIError(.unsaved, operation: operation, messages: [failure.description])
  }

  private var tooLarge: APIError {
    unreadable("The archive is larger than \(maximumSize >> 20) MiB, the maximum.")
  }

  private func noArchive(_ progress: Progress) -> APIError {
    unreadable(
      progress.byteCount == 0
        ? "The answer is empty instead of a zip archive."
        : "The tenant did not send a zip archive.")
  }

  private func unreadable(_ message: String) -> APIError {
    APIError(.unreadable, operation: operation, status: 200, messages: [message])
  }
}

extension APIError {
  /// T-68: an archive's endpoint may answer with JSON, and a login page with HTML, with a status of
  /// success.
  fileprivate init(noArchive reply: Reply, of operation: String) {
    self.init(reply, operation: operation)
    kind = .unreadable
    let isPage = reply.body.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "<")
    if isPage {
      messages = [
        "The answer is a web page, not a zip archive. Check that the address is the API's."
      ]
    } else if trackingID == nil && messages.isEmpty {
      messages = ["The tenant did not send a zip archive."]
    }
  }
}

extension HTTPResponse {
  /// Whether the content type is one used for zip archives. Some senders only state that it is binary, some
  /// nothing.
  fileprivate var promisesArchive: Bool {
    guard let type = headerFields[.contentType]?.split(separator: ";").first else { return true }
    let name = type.filter { !$0.isWhitespace }.lowercased()
    return [
      "application/zip", "application/x-zip-compressed", "application/x-zip",
      "application/octet-stream", "binary/octet-stream",
    ].contains(name)
  }
}
