#pragma once
#include <cstddef>

#include "document/watch.hpp"

namespace cleancopy {

/// A sink of the decoders that lets the host be asked between slices of what another sink takes.
template <class Sink>
class Watched {
 public:
  Watched(Sink& sink, Watch& watch) : sink_(sink), watch_(watch) {}

  void ascii(const unsigned char* text, std::size_t size) {
    sink_.ascii(text, size);
    watch_.work(size);
  }
  void put(char32_t c, unsigned bytes) {
    sink_.put(c, bytes);
    watch_.work(4);  // such a character costs more than its bytes
  }
  void skip(unsigned bytes) { sink_.skip(bytes); }
  void bad(unsigned bytes) {
    sink_.bad(bytes);
    watch_.work(4);
  }

 private:
  Sink& sink_;
  Watch& watch_;
};

}  // namespace cleancopy
