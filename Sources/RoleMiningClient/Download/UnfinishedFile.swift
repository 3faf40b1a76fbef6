import FoundationEssentials
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that appears in its place only when it is complete. Until then, its content is in a hidden file:
/// in the same folder, or unlinked if the place is a pipe or a device.
final class UnfinishedFile: Sendable {
  private let place: FilePlace
  private let replacing: Bool
  private let hidden: HiddenFile
  private let stream: WritableFile?
  private let state: Mutex<State>

  private struct State {
    var isOpen = true
    /// Whether the hidden file is still linked.
    var isNamed: Bool
  }

  /// Creates the hidden file, and opens a pipe, so that an unwritable place is reported at once.
  init(for place: FilePlace, replacing: Bool) throws(FileFailure) {
    self.place = place
    self.replacing = replacing
    guard replacing || place.occupant != .file else { throw place.failure(EEXIST) }
    let isStream = place.occupant == .stream
    stream = isStream ? try WritableFile(appendingTo: place) : nil
    let temporary = FileManager.default.temporaryDirectory.path + "/"
    do throws(HiddenFile.SystemError) {
      hidden = try HiddenFile.make(beside: isStream ? PathParts(temporary) : place.target)
    } catch {
      throw FileFailure(
        code: error.code, path: place.path, folder: isStream ? temporary : place.target.folder)
    }
    state = Mutex(State(isNamed: !isStream))
    if isStream { hidden.remove() }
  }

  deinit {
    discard()
  }

  /// Discards what was written.
  func restart() throws(FileFailure) {
    try onDescriptor { ftruncate($0, 0) == 0 && lseek($0, 0, SEEK_SET) == 0 }
  }

  /// Appends bytes.
  func append(_ bytes: Data) throws(FileFailure) {
    try onDescriptor { descriptor in
      bytes.withUnsafeBytes { Self.write(UnsafeRawBufferPointer($0), to: descriptor) }
    }
  }

  /// Its last bytes, at most `count`.
  func end(count: Int) throws(FileFailure) -> Data {
    var length = 0
    try onDescriptor { descriptor in
      length = Int(lseek(descriptor, 0, SEEK_END))
      return length >= 0
    }
    return try bytes(from: max(0, length - count), count: min(count, length))
  }

  /// Moves it into place: a file is renamed, a pipe receives the content.
  func finish() async throws(FileFailure) {
    if stream == nil { try giveName() } else { try await send() }
    discard()
  }

  /// Closes it, and removes it unless it is complete.
  func discard() {
    state.withLock { state in
      guard state.isOpen else { return }
      // While it is locked, nobody else removes it as a leftover.
      if state.isNamed { hidden.remove() }
      _ = close(hidden.descriptor)
      state = State(isOpen: false, isNamed: false)
    }
  }
}

extension UnfinishedFile {
  private func giveName() throws(FileFailure) {
    try onDescriptor { fsync($0) == 0 }
    guard [nil, S_IFREG].contains(place.presentKind) else {
      throw FileFailure("\(place.path) is no longer a file and was not replaced.")
    }
    guard replacing ? rename(hidden.path, place.target.path) == 0 : nameAnew() else {
      throw place.failure(errno)
    }
    state.withLock { $0.isNamed = false }
    place.syncFolder()
  }

  /// Renaming would silently replace a file created in the meantime; a hard link does not.
  private func nameAnew() -> Bool {
    if link(hidden.path, place.target.path) == 0 {
      hidden.remove()
      return true
    }
    // Some file systems have no hard links.
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno), place.presentKind == nil else {
      return false
    }
    return rename(hidden.path, place.target.path) == 0
  }

  private func send() async throws(FileFailure) {
    var offset = 0
    while case let piece = try bytes(from: offset, count: 1 << 16), !piece.isEmpty {
      try await stream?.write(all: piece)
      offset += piece.count
    }
  }

  private func bytes(from offset: Int, count: Int) throws(FileFailure) -> Data {
    var bytes = Data(count: count)
    guard count > 0 else { return bytes }
    try onDescriptor { descriptor in
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, off_t(offset))
      }
      bytes = bytes.prefix(max(0, count))
      return count >= 0
    }
    return bytes
  }

  private func onDescriptor(_ work: (CInt) -> Bool) throws(FileFailure) {
    let code = state.withLock { state in
      guard state.isOpen else { return EBADF }
      return work(hidden.descriptor) ? 0 : errno
    }
    guard code == 0 else { throw place.failure(code) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> Bool {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #else
        let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #endif
      guard count >= 0 || errno == EINTR else { return false }
      written += max(0, count)
    }
    return true
  }
}
