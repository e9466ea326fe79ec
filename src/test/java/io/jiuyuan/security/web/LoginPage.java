package io.jiuyuan.security.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The login page and the errors of filters, for tests of the login module alone. */
@TestConfiguration
@Import({LoginController.class, ProblemResponses.class})
public class LoginPage {}
