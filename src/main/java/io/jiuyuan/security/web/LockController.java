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
@Tag(name = "登录锁定", description = "解除账号的登录锁定（系统管理员）")
class LockController {

    private final LoginLocks locks;

    LockController(LoginLocks locks) {
        this.locks = locks;
    }

    @DeleteMapping("/api/admin/login-locks/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "解除一个账号的登录锁定，并清除其失败次数")
    void unlock(@PathVariable("username") String username) {
        locks.unlock(username);
    }
}
