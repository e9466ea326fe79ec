package io.jiuyuan.security.login;

import io.jiuyuan.organization.Accounts;
import io.jiuyuan.organization.Accounts.Account;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.AuditTrail;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Maps a person whom the identity provider vouches for to an officer on file; nobody becomes an officer by signing in. */
@Component
class OfficersOfProvider extends OidcUserService {

    static final String UNKNOWN = "no_such_officer";

    private final Accounts accounts;
    private final Officers officers;
    private final AuditTrail audit;
    private final String claim;

    OfficersOfProvider(Accounts accounts, Officers officers, AuditTrail audit, SecurityProperties properties) {
        this.accounts = accounts;
        this.officers = officers;
        this.audit = audit;
        this.claim = properties.oidcUsernameClaim();
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser vouched = super.loadUser(request);
        String username = vouched.getClaimAsString(claim);
        boolean known = username != null
                && accounts.find(username)
                        .filter(Account::enabled)
                        .filter(account -> account.username().equals(username))
                        .isPresent();
        if (!known) {
            audit.record("login-failed", "unknown", "identity provider named nobody on file");
            throw new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN));
        }
        return new DefaultOidcUser(
                Authorities.of(officers.find(username)), vouched.getIdToken(), vouched.getUserInfo(), claim);
    }
}
