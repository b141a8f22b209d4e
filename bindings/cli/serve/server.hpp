#pragma once
#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "../library.hpp"

namespace httplib {
class Server;
}

namespace cli {

/// The page to try the library on, over HTTP. It answers only requests that name this very address
/// as their host and that no other site's page makes.
class TryOutServer {
 public:
  struct Settings {
    std::string host;                      // the address to listen at
    int port = 0;                          // 0: any free one
    std::size_t most_bytes = 0;            // of a request
    std::function<Options()> new_options;  // those that every cleaning begins with; any thread's
  };

  /// Listens from now on. Throws Problem if the address cannot be had.
  explicit TryOutServer(Settings settings);
  ~TryOutServer();
  TryOutServer(const TryOutServer&) = delete;
  TryOutServer& operator=(const TryOutServer&) = delete;

  /// "http://127.0.0.1:8737/"
  [[nodiscard]] std::string address() const;
  /// Answers requests until another thread calls stop(), which may be before they are.
  void run();
  void stop();

 private:
  void add_routes();

  Settings settings_;
  std::unique_ptr<httplib::Server> server_;
  std::atomic<bool> ended_ = false;
};

}  // namespace cli
