/// An archive is damaged, larger than is read, or packed in a way that this program does not know.
struct BrokenArchive: Error, Hashable {}
