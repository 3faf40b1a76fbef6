import HTTPTypes
import RoleMining

extension Client {
  /// Writes an archive to a file as it arrives, without holding it in memory.
  ///
  /// ```swift
  /// let archive = try await client.download(.export("r1", in: "s1"), to: "engineers.zip")
  /// print(archive.byteCount)
  /// ```
  ///
  /// The file appears under its name only when it is complete and verified to be a zip archive (T-68).
  /// Until then, a hidden file in the same folder, readable only by its owner, receives the data. It is
  /// removed if the download fails or is cancelled, or by the next download into the folder if the process
  /// was killed. The name is the caller's, never the tenant's.
  ///
  /// A pipe, a terminal or another device receives the archive when it is complete and is not replaced; a
  /// link is followed. See `FilePlace`.
  ///
  /// - Parameters:
  ///   - operation: The archive's operation.
  ///   - path: The file; its folder must exist.
  ///   - replacing: Whether to replace an existing file. Otherwise it is an error, reported before anything
  ///     is sent.
  ///   - maximumSize: The maximum size in bytes; 1 GiB by default.
  ///   - priority: The priority of the request.
  ///   - progress: Called repeatedly with the number of bytes received.
  /// - Returns: The file.
  /// - Throws: `APIError`; of kind `unsaved` if the file cannot be written, of kind `unreadable` if what
  ///   was received is not a zip archive.
  public func download(
    _ operation: Operation<Archive>, to path: String, replacing: Bool = false,
    maximumSize: Int = 1 << 30, priority: CallPriority = .analyst,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async throws(APIError) -> DownloadedArchive {
    var call = try Call(operation, version: version, priority: priority)
    let download = try ArchiveDownload(
      of: call.name, to: path, replacing: replacing, maximumSize: maximumSize,
      told: progress)
    defer { download.discard() }
    // No overall limit: an idle connection times out by itself.
    call.timeout = .seconds(3600)
    call.totalTime = .seconds(7200)
    call.maximumReplySize = maximumSize
    call.receiver = download.receiver
    let reply = try await send(call)
    if !download.hasBegun { try download.take(reply) }
    return try await download.finish()
  }

  /// Reads a small archive into memory, and waits no longer than a minute for it.
  ///
  /// - Parameters:
  ///   - operation: The archive's operation.
  ///   - maximumSize: The maximum size in bytes.
  ///   - priority: The priority of the request.
  /// - Returns: The archive.
  /// - Throws: `APIError`; of kind `unreadable` if what was received is larger or not a zip archive.
  package func archive(
    _ operation: Operation<Archive>, maximumSize: Int, priority: CallPriority
  ) async throws(APIError) -> Archive {
    var call = try Call(operation, version: version, priority: priority)
    call.maximumReplySize = maximumSize
    (call.timeout, call.totalTime) = (.seconds(60), .seconds(60))
    let reply = try await send(call)
    guard reply.body.count <= maximumSize else {
      throw APIError(
        .unreadable, operation: call.name, status: reply.response.status.code,
        messages: ["The archive is larger than \(maximumSize >> 20) MiB."])
    }
    do {
      return try operation.read(reply)
    } catch {
      throw APIError(unreadable: reply, reason: error, of: operation.endpoint)
    }
  }
}
