// Stands before liblzma's file of this name, which belongs to its checksums: without them the match finder brings a
// table of its own for its hashes.
