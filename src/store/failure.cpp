#include "store/failure.h"

#include <fmt/format.h>

#include <cerrno>
#include <new>
#include <system_error>

namespace ct::store {
namespace {

base::Error because(std::string_view whatFailed, const Trouble& trouble) {
  return {fmt::format("{} because {}.", whatFailed, trouble.reason()), trouble.detail()};
}

const char* reasonFor(int errnoValue) {
  switch (errnoValue) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return "the disk is full";
    case EACCES:
    case EPERM:
      return "you are not permitted to use that file or folder";
    case EROFS:
      return "the disk may only be read, not written";
    case ENOENT:
    case ENOTDIR:
      return "the folder or file is not there";
    case ENAMETOOLONG:
      return "the name is too long";
    case ENOMEM:
      return "the computer is out of memory";
    default:
      return "the disk reported an error";
  }
}

}  // namespace

void refuseNow(std::string sentence, std::string detail) {
  throw Refused(base::Error{std::move(sentence), std::move(detail)});
}

void throwDamaged(std::string detail) {
  throw Damaged("its file is damaged; open one of its versions or another copy instead",
                std::move(detail));
}

Trouble systemTrouble(int errnoValue) {
  return {reasonFor(errnoValue), std::generic_category().message(errnoValue)};
}

base::Error errorInFlight(std::string_view whatFailed) {
  try {
    throw;
  } catch (const Refused& refused) {
    return refused.error();
  } catch (const Trouble& trouble) {
    return because(whatFailed, trouble);
  } catch (const std::system_error& error) {  // std::filesystem's too
    return because(whatFailed, Trouble(reasonFor(error.code().value()), error.what()));
  } catch (const std::bad_alloc&) {
    return because(whatFailed, systemTrouble(ENOMEM));
  } catch (const std::exception& error) {
    return because(whatFailed, Trouble("something unexpected went wrong", error.what()));
  }
}

}  // namespace ct::store
