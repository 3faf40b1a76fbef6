import Glibc
import Synchronization

/// The changes that running processes have under way, so that none of them takes another's for lost.
///
/// Each is a locked byte of one file beside the journal: the one at the place of its record's number. Unlike a process
/// id, a lock cannot outlive its process, or be mistaken for that of a later one.
final class HeldChanges: Sendable {
  private struct State {
    var descriptor: CInt?
    var sent: Set<Int> = []
    var lookedUp: Set<Int> = []
  }

  private let journal: String
  private let state = Mutex(State())

  /// Names the journal's path; nothing is opened.
  init(beside journal: String) { self.journal = journal }

  deinit {
    if let descriptor = state.withLock({ $0.descriptor }) { close(descriptor) }
  }

  /// Holds a change that is about to be sent.
  ///
  /// - Throws: `JournalFailure` if the file of the locks cannot be made.
  func send(_ number: Int) throws(JournalFailure) {
    try state.withLock { state throws(JournalFailure) in
      _ = Self.set(F_WRLCK, number, try open(&state))
      state.sent.insert(number)
    }
  }

  /// Holds a change that is to be looked up, unless it is held already.
  ///
  /// - Returns: Who holds it.
  /// - Throws: `JournalFailure` if the file of the locks cannot be made.
  func lookUp(_ number: Int) throws(JournalFailure) -> ChangeHolder {
    try state.withLock { state throws(JournalFailure) in
      if state.sent.contains(number) { return .sender }
      if state.lookedUp.contains(number) { return .lookUp }
      guard Self.set(F_WRLCK, number, try open(&state)) else { return .otherProcess }
      state.lookedUp.insert(number)
      return .caller
    }
  }

  /// Lets go of a change.
  func release(_ number: Int) {
    state.withLock { state in
      let wasSent = state.sent.remove(number) != nil
      guard state.lookedUp.remove(number) != nil || wasSent, let descriptor = state.descriptor
      else { return }
      _ = Self.set(F_UNLCK, number, descriptor)
    }
  }

  /// Lets go of all changes, as the end of the process does.
  func releaseAll() {
    for number in state.withLock({ $0.sent.union($0.lookedUp) }) { release(number) }
  }

  private func open(_ state: inout State) throws(JournalFailure) -> CInt {
    if let descriptor = state.descriptor { return descriptor }
    let descriptor = try LockFile.open("changes.lock", beside: journal)
    state.descriptor = descriptor
    return descriptor
  }

  /// `F_OFD_SETLK` of fcntl(2), which Glibc declares only for `_GNU_SOURCE`. Such a lock belongs to the open file; a
  /// plain one would be lost when any part of the process closes the file.
  private static let setLockOfOpenFile: CInt = 37

  /// Locks the byte of a change, or frees it.
  ///
  /// - Returns: False if another process holds it; always true on a file system without locks.
  private static func set(_ kind: CInt, _ number: Int, _ descriptor: CInt) -> Bool {
    var byte = flock(
      l_type: Int16(kind), l_whence: Int16(SEEK_SET), l_start: off_t(number), l_len: 1, l_pid: 0)
    return fcntl(descriptor, setLockOfOpenFile, &byte) == 0 || ![EAGAIN, EACCES].contains(errno)
  }
}

/// Who holds a change that has no final outcome.
package enum ChangeHolder: Sendable, Hashable {
  /// The caller, who may look up the change until letting go of it.
  case caller
  /// The part of this process that sent it and follows it.
  case sender
  /// Another look-up in this process.
  case lookUp
  /// Another running process.
  case otherProcess
}
