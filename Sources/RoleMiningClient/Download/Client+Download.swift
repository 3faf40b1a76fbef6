import RoleMining

extension Client {
  /// Writes an archive to a file while it arrives, so that it never lies in memory.
  ///
  /// ```swift
  /// let archive = try await client.download(.export("r1", in: "s1"), to: "engineers.zip")
  /// print(archive.byteCount)
  /// ```
  ///
  /// The file appears under its name only when it is whole and was checked to be a zip archive
  /// (T-68). Until then a hidden file in the same folder, which only its owner can read, takes what
  /// arrives; it goes when the download fails or its task is cancelled, and at the next download into
  /// the folder when the process was killed. The name is the caller's, never the tenant's.
  ///
  /// A pipe, a terminal or another device gets the archive when it is whole, and stays what it is; a
  /// link is followed. See `FilePlace`.
  ///
  /// - Parameters:
  ///   - operation: Which archive.
  ///   - path: The file's name; its folder must exist.
  ///   - replacing: Whether a file of this name is replaced. Otherwise it is an error, told before
  ///     anything is sent.
  ///   - maximumSize: The longest archive that is accepted, in bytes; 1 GiB if nothing is said.
  ///   - priority: Who waits for it.
  ///   - progress: Is told again and again how many bytes have come so far.
  /// - Returns: The file.
  /// - Throws: `APIError`; of kind `unsaved` when the file cannot be written, of kind `unreadable`
  ///   when what came is no zip archive.
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
    // As long as the line needs; a connection on which nothing arrives ends sooner by itself.
    call.timeout = .seconds(3600)
    call.totalTime = .seconds(7200)
    call.maximumReplySize = maximumSize
    call.receiver = download.receiver
    let reply = try await send(call)
    if !download.hasBegun { try download.take(reply) }
    return try await download.finish()
  }
}
