import FoundationEssentials
import Glibc

/// A folder of this process, in memory where the system has such a place.
let temporaryFolder: String = {
  let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
  let folder = "\(parent)/rolesift-fuzz.\(getpid())"
  for part in ["", "/.sailpoint"] { mkdir(folder + part, 0o700) }
  return folder
}()

/// Writes a file that nobody else may read.
func write(_ bytes: some DataProtocol, to path: String) {
  let descriptor = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
  guard descriptor >= 0 else { return }
  Data(bytes).withUnsafeBytes { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
  close(descriptor)
}
