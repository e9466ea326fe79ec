package io.jiuyuan.organization;

import io.jiuyuan.organization.domain.OfficerAccountRepository;
import io.jiuyuan.shared.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultAccounts implements Accounts {

    private final OfficerAccountRepository accounts;

    DefaultAccounts(OfficerAccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return accounts.findById(username)
                .map(account -> new Account(
                        account.username(), account.passwordHash(), account.enabled(), account.mustChangePassword()));
    }

    @Override
    public void changePassword(String username, String passwordHash) {
        accounts.findById(username)
                .orElseThrow(() -> new NotFound("没有账号“" + username + "”"))
                .changePassword(passwordHash);
    }
}
