// Why a packed program cannot be unpacked. The numbers are part of the interface of the WebAssembly unpacker.
#ifndef FAILURE_H
#define FAILURE_H

enum failure {
  NO_FAILURE = 0,
  BAD_HEADER = 1,   // no header of this version, or a size in it that leaves its bounds
  BAD_CHECKSUM = 2, // the packed bytes are not those that were written
  BAD_STREAM = 3,   // a stream does not decode to its size
  BAD_FILTER = 4,   // a filter is unknown or leaves its bounds
};

#endif
