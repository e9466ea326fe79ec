package io.jiuyuan.security.web;

import io.jiuyuan.security.login.LoginLocks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Login locks", description = "For administrators")
class LockController {

    private final LoginLocks locks;

    LockController(LoginLocks locks) {
        this.locks = locks;
    }

    @DeleteMapping("/api/admin/login-locks/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends the lock of a user name and forgets its failures")
    void unlock(@PathVariable("username") String username) {
        locks.unlock(username);
    }
}
