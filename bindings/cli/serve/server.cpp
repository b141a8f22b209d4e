#include "server.hpp"

#include <httplib.h>

#include <chrono>
#include <new>
#include <nlohmann/json.hpp>
#include <thread>

#include "../exit_code.hpp"

namespace cli {
namespace {

constexpr std::string_view kPage =
#include "page.html.inc"
    ;
constexpr std::string_view kPageStyle =
#include "page.css.inc"
    ;
constexpr std::string_view kPageScript =
#include "page.js.inc"
    ;
constexpr std::string_view kReportStyle =
#include "report.css.inc"
    ;
constexpr std::string_view kReportScript =
#include "report.js.inc"
    ;

constexpr std::size_t kThreads = 4;
constexpr int kSeconds = 10;  // to send a request's next bytes, or to take the answer's
constexpr std::size_t kRequestsOfAConnection = 100;

/// "[::1]" for an IPv6 address, as it stands in a URL.
std::string in_url(const std::string& host) {
  return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

/// Whether a Host header means this server: another name that leads here is another site's.
bool is_own_host(const std::string& given, const std::string& host, int port) {
  const std::string end = ":" + std::to_string(port);
  return given == in_url(host) + end || given == "localhost" + end || given == "127.0.0.1" + end ||
         given == "[::1]" + end;
}

void answer(httplib::Response& response, int status, const std::string& text) {
  response.status = status;
  response.set_content(text + "\n", "text/plain; charset=utf-8");
}

/// What is wrong with a request before it is read; 0 if nothing is.
int refuse(const httplib::Request& request, const std::string& host, int port, std::string& why) {
  const std::string named = request.get_header_value("Host");
  if (request.get_header_value_count("Host") != 1 || !is_own_host(named, host, port)) {
    why = "this server goes by another name";
    return 403;
  }
  const std::string origin = request.get_header_value("Origin");
  const std::string site = request.get_header_value("Sec-Fetch-Site");
  const bool other_origin = request.has_header("Origin") && origin != "http://" + named;
  const bool other_site = !site.empty() && site != "same-origin" && site != "none";
  if (other_origin || other_site) {
    why = "requests of other sites are not answered";
    return 403;
  }
  if (request.method != "POST") return 0;
  if (request.get_header_value("Content-Type") != "application/octet-stream" ||
      request.has_header("Content-Encoding")) {
    why = "a document is sent as application/octet-stream, not encoded";
    return 415;
  }
  return 0;
}

std::string formats_as_json() {
  nlohmann::json list = nlohmann::json::array();
  for (const cleancopy_format& format : formats())
    list.push_back({{"name", format.name},
                    {"extension", format.extension},
                    {"description", format.description}});
  return list.dump();
}

}  // namespace

TryOutServer::TryOutServer(Settings settings)
    : settings_(std::move(settings)), server_(std::make_unique<httplib::Server>()) {
  server_->new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  // Not the library's default, with which two servers could share a port.
  server_->set_socket_options([](int socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  server_->set_payload_max_length(settings_.most_bytes);
  server_->set_read_timeout(kSeconds);
  server_->set_write_timeout(kSeconds);
  server_->set_keep_alive_timeout(kSeconds);
  server_->set_keep_alive_max_count(kRequestsOfAConnection);
  server_->set_default_headers(
      {{"X-Content-Type-Options", "nosniff"},
       {"Cache-Control", "no-store"},
       {"Referrer-Policy", "no-referrer"},
       {"Cross-Origin-Resource-Policy", "same-origin"},
       {"X-Frame-Options", "DENY"},
       {"Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"}});
  add_routes();
  if (settings_.port == 0)
    settings_.port = server_->bind_to_any_port(settings_.host);
  else if (!server_->bind_to_port(settings_.host, settings_.port))
    settings_.port = -1;
  if (settings_.port <= 0)
    throw Problem(ExitCode::file, "cannot listen at " + settings_.host +
                                      ": the address is not this machine's, or the port is taken");
}

TryOutServer::~TryOutServer() = default;

void TryOutServer::add_routes() {
  server_->set_pre_routing_handler([this](const auto& request, auto& response) {
    std::string why;
    const int status = refuse(request, settings_.host, settings_.port, why);
    if (status == 0) return httplib::Server::HandlerResponse::Unhandled;
    response.set_header("Connection", "close");  // what the request still sends is not read
    answer(response, status, why);
    return httplib::Server::HandlerResponse::Handled;
  });
  const auto serve = [this](const char* path, std::string_view body, const char* type) {
    server_->Get(path, [body, type](const auto& /*request*/, auto& response) {
      response.set_content(body.data(), body.size(), type);
    });
  };
  serve("/", kPage, "text/html; charset=utf-8");
  serve("/page.css", kPageStyle, "text/css; charset=utf-8");
  serve("/page.js", kPageScript, "text/javascript; charset=utf-8");
  serve("/report.css", kReportStyle, "text/css; charset=utf-8");
  serve("/report.js", kReportScript, "text/javascript; charset=utf-8");
  server_->Get("/formats", [](const auto& /*request*/, auto& response) {
    response.set_content(formats_as_json(), "application/json");
  });
  server_->Post("/clean", [this](const auto& request, auto& response) {
    try {
      const Options options = settings_.new_options();
      for (const char* name : {"input", "strictness"})
        if (request.has_param(name)) set_option(*options, name, request.get_param_value(name));
      const Result result = clean(*options, request.body, {}, "the document");
      const Bytes written = write(*result, request.get_param_value("to"));
      // Whatever the format, it is shown as text: it may hold anybody's markup.
      response.set_content(std::string(text_of(*written)), "text/plain; charset=utf-8");
    } catch (const Problem& problem) {
      answer(response, problem.code() == ExitCode::usage ? 400 : 422, problem.what());
    } catch (const std::bad_alloc&) {
      answer(response, 503, "memory ran out");
    }
  });
  server_->set_error_handler([](const auto& /*request*/, auto& response) {
    if (!response.body.empty()) return;
    answer(response, response.status,
           response.status == 413   ? "the document is too large"
           : response.status == 404 ? "there is nothing here"
                                    : "this cannot be answered");
  });
}

std::string TryOutServer::address() const {
  return "http://" + in_url(settings_.host) + ":" + std::to_string(settings_.port) + "/";
}

void TryOutServer::run() {
  server_->listen_after_bind();
  ended_ = true;
}

void TryOutServer::stop() {
  // The library would not hear of it before it runs.
  while (!server_->is_running() && !ended_)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  server_->stop();
}

}  // namespace cli
